package org.drover.task;

import org.drover.model.DroverException;

/** What somebody wanted to write of a task that has meanwhile been given to another, or given up. */
final class FencedOffException extends DroverException {

	private static final long serialVersionUID = 1L;

	FencedOffException(long job, int task) {
		super("task " + task + " of job " + job + " was given up or taken over meanwhile: what this one has to say of it comes too late");
	}
}
