package org.drover.ui.internal.notice;

import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.ui.session.JobSnapshot;

/** A job whose console, or command, ended before it did; in words. */
record InterruptedJob(Job job) {

	/** Nobody works on it. */
	static boolean is(JobSnapshot snapshot) {
		JobState state = snapshot.job().state();
		return !snapshot.running() && (state == JobState.RUNNING || state == JobState.UNDOING);
	}

	boolean undoing() {
		return job.state() == JobState.UNDOING;
	}

	String title() {
		return (undoing() ? "The undo of job " : "Job ") + job.id() + " was interrupted";
	}

	String sentence() {
		if (undoing())
			return job.name() + ": the undo was interrupted when " + job.undone() + " of " + (job.undone() + job.done())
					+ " items were taken back. Resuming takes back the rest.";
		return job.name() + ": interrupted at " + job.done() + " of " + job.items()
				+ " items. Resuming goes on where it stopped; undoing takes back what is done. Until then nothing is lost.";
	}
}
