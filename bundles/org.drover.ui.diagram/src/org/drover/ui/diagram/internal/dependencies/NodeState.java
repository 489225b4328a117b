package org.drover.ui.diagram.internal.dependencies;

/** What a migration makes, or made, of an object. */
public enum NodeState {
	NEEDED,
	/** In the new topology by a job that was done. */
	MIGRATED,
	/** A service that both topologies use. */
	SHARED,
	/** Not carried over: sites and services, and what only obsolete objects need. */
	LEFT,
	OBSOLETE,
	/** Needed, but the topology does not have it. */
	MISSING
}
