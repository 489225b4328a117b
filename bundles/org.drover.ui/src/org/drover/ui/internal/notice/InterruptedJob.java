package org.drover.ui.internal.notice;

import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.ui.look.Words;
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
		return Words.say(undoing() ? Messages.InterruptedJob_title_undo : Messages.InterruptedJob_title, job.id());
	}

	String sentence() {
		if (undoing())
			return Words.say(Messages.InterruptedJob_text_undo, job.name(), job.undone(), job.undone() + job.done());
		return Words.say(Messages.InterruptedJob_text, job.name(), job.done(), job.items());
	}
}
