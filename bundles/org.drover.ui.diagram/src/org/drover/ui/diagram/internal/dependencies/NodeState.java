package org.drover.ui.diagram.internal.dependencies;

/** What a migration makes, or made, of an object; or, where two topologies are compared, which of them has it. */
public enum NodeState {
	NEEDED,
	/** In the new topology by a job that was done. */
	MIGRATED,
	/** A service that both topologies use. */
	SHARED,
	/** Not carried over: sites and services, and what only obsolete objects need. */
	LEFT,
	OBSOLETE,
	/** Needed, but the topology does not have it: the dependency dangles. */
	MISSING,
	ON_BOTH_SIDES,
	ONLY_LEFT,
	ONLY_RIGHT;

	boolean isOn(Side side) {
		return side == Side.ALONE || this != (side == Side.LEFT ? ONLY_RIGHT : ONLY_LEFT);
	}
}
