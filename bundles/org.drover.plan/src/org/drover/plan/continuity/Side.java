package org.drover.plan.continuity;

/** The two topologies of a project, as a moving client sees them. A client that stays is on the legacy side, wherever it lives. */
public enum Side {
	LEGACY, TARGET;

	Side other() {
		return this == LEGACY ? TARGET : LEGACY;
	}
}
