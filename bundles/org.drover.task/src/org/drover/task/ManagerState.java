package org.drover.task;

/** What a manager is about. */
public enum ManagerState {

	/** Takes work. */
	WORKING,

	/** Finishes the tasks it has begun, and takes no others. */
	DRAINING,

	/** Has ended in order. One that was killed is still said to work, and was last seen long ago. */
	ENDED
}
