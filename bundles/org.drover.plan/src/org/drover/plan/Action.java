package org.drover.plan;

/** What a task of a plan does. The order of the constants is the order in which a plan uses them. */
public enum Action {
	/** Looks at both topologies and checks continuity again before a wave starts. */
	CHECK,
	/** Lets the new topology use a service that the legacy one runs. */
	SHARE,
	/** Creates configuration objects. */
	CREATE,
	/** Changes configuration objects that the new topology has already: overwrites or merges them. */
	CHANGE,
	/** Copies content into the new topology's library and publishes it. */
	COPY_CONTENT,
	/** Makes clients known to the new topology. */
	ADMIT,
	/** Moves clients: two steps, start and end. */
	MOVE,
	/** Hands a service over to the new topology, with all that is on it. */
	TAKE_OVER,
	/** Ends that the new topology uses a service which the legacy one runs. */
	UNSHARE
}
