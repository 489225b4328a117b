package org.drover.server.internal;

import java.util.Locale;

import org.drover.task.ManagerState;

/** Where a manager's process is in its life. */
enum Phase {
	STARTING, WORKING, DRAINING, ENDED;

	static Phase of(boolean started, ManagerState state) {
		return switch (state) {
		case WORKING -> started ? WORKING : STARTING;
		case DRAINING -> DRAINING;
		case ENDED -> ENDED;
		};
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}
}
