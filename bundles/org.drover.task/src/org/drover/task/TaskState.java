package org.drover.task;

/** Where a task stands. RUNNING and UNDOING found at start-up are in doubt. */
public enum TaskState {
	QUEUED, RUNNING, DONE, FAILED, UNDOING, UNDONE
}
