package org.drover.ui.internal.notice;

import java.util.Optional;

import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.task.TaskState;
import org.drover.ui.internal.preferences.Settings;
import org.drover.ui.look.Words;

/**
 * A job whose run has ended, in words.
 *
 * @param failed the first of its tasks that failed; empty where none did
 */
record EndedJob(Job job, Optional<Task> failed) {

	private static final String CHECK = "migration.check";

	/** Whether a person may want to know of a job that ended like this, and has not been asked to stop it. */
	static boolean isNews(Job job) {
		return job.state() == JobState.DONE || job.state() == JobState.UNDONE || isTrouble(job);
	}

	/** Whether something is left for a person to do. */
	static boolean isTrouble(Job job) {
		return job.state() == JobState.FAILED || job.state() == JobState.DECISION;
	}

	/** The name of the preference that says whether to tell it. */
	static String setting(Job job) {
		return switch (job.state()) {
			case FAILED -> Settings.TELL_FAILED;
			case DECISION -> Settings.TELL_DECISION;
			default -> Settings.TELL_DONE;
		};
	}

	/** A check that fails has found a client that would lose a service: nothing was moved for that. */
	boolean continuityInDanger() {
		return failed.filter(task -> task.spec().handler().equals(CHECK)).isPresent();
	}

	String title() {
		String name = "Job " + job.id();
		return switch (job.state()) {
			case DONE -> name + " is done";
			case UNDONE -> name + " was taken back";
			case DECISION -> continuityInDanger() ? "Continuity is in danger: job " + job.id() + " waits for a decision" : name + " waits for a decision";
			default -> continuityInDanger() ? "Continuity is in danger: job " + job.id() + " stopped" : name + " stopped";
		};
	}

	String sentence() {
		return switch (job.state()) {
			case DONE -> job.name() + ": all " + Words.count(job.items(), "item") + " are done.";
			case UNDONE -> job.name() + ": all of it was taken back.";
			default -> Words.number(job.done()) + " of " + Words.count(job.items(), "item") + " are done, and stay so; " + Words.number(job.failed()) + " failed."
					+ failed.map(task -> " " + task.spec().title() + ": " + task.error().orElse("")).orElse("");
		};
	}

	/** The task to name, of all tasks of a job. */
	static Optional<Task> firstFailed(Iterable<Task> tasks) {
		for (Task task : tasks) {
			if (task.error().isPresent() && task.state() == TaskState.FAILED)
				return Optional.of(task);
		}
		return Optional.empty();
	}
}
