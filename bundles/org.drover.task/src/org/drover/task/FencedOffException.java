package org.drover.task;

import org.drover.model.DroverException;

/** What somebody wanted to write of a job or a task that has meanwhile been given to another, or given up. */
final class FencedOffException extends DroverException {

	private static final long serialVersionUID = 1L;

	/** Of the job as a whole. */
	FencedOffException(long job) {
		super("job " + job + " was taken over by another manager, or begun anew, meanwhile: this one has no more to do with it");
	}

	FencedOffException(long job, int task) {
		super("task " + task + " of job " + job + " was given up or taken over meanwhile: what this one has to say of it comes too late");
	}
}
