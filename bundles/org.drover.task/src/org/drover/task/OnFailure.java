package org.drover.task;

/** What becomes of a job when one of its tasks has failed for good. */
public enum OnFailure {
	/** What does not come after that task is finished; then the job has failed. */
	CONTINUE,
	/** No other task starts; when those at work have ended, a person decides: run again, go on without it, or undo. */
	DECIDE,
	/** No other task starts; when those at work have ended, all is taken back. */
	BACK_OUT
}
