package org.drover.task;

/** What a person wants of a job that is at work, in whatever process that is. */
public enum JobRequest {
	/** Start no other task, let those at work come to their end. */
	PAUSE,
	/** Ask those at work to stop, too. */
	CANCEL
}
