package org.drover.ui.internal.clients;

import org.drover.ui.look.Tint;

/** Where a client is, as seen from a topology. */
enum ClientState {
	HERE(Messages.ClientState_here, Tint.LEFT), MOVED(Messages.ClientState_moved, Tint.MIGRATED), OBSOLETE(Messages.ClientState_obsolete, Tint.OBSOLETE);

	private final String label;
	private final Tint tint;

	ClientState(String label, Tint tint) {
		this.label = label;
		this.tint = tint;
	}

	String label() {
		return label;
	}

	Tint tint() {
		return tint;
	}
}
