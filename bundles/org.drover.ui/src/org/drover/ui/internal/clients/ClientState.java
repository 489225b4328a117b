package org.drover.ui.internal.clients;

import org.drover.ui.look.Tint;

/** Where a client is, as seen from a topology. */
enum ClientState {
	HERE("Here", Tint.LEFT), MOVED("Moved", Tint.MIGRATED), OBSOLETE("Obsolete", Tint.OBSOLETE);

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
