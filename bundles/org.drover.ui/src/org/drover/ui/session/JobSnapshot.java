package org.drover.ui.session;

import org.drover.task.Job;

/**
 * A job as it was last read.
 *
 * @param running whether this console works on it now, or another manager of a shared project; a job that is RUNNING or UNDOING and not this was
 *                interrupted
 */
public record JobSnapshot(Job job, boolean running) {

	public String id() {
		return job.id();
	}
}
