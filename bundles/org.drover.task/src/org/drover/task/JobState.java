package org.drover.task;

/** Where a job stands, in a person's words. */
public enum JobState {
	/** Saved, not started. */
	SCHEDULED,
	/** A manager works on it; found at start-up it was interrupted and may be run again. */
	RUNNING,
	/** Every task is done. */
	DONE,
	/** A task failed for good; running the job again takes up what is left. */
	FAILED,
	/** Stopped on request; running it again goes on. */
	CANCELLED,
	/** Stopped on request after the tasks at work had ended, or taken back in part; running it again goes on. */
	PAUSED,
	/** A task failed, and a person is to decide: run it again, go on without what failed, or undo. */
	DECISION,
	/** Being taken back, or interrupted while it was. */
	UNDOING,
	/** Every task that was done has been taken back. */
	UNDONE
}
