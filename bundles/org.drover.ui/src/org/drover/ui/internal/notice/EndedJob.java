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
		return Words.say(switch (job.state()) {
			case DONE -> Messages.EndedJob_done;
			case UNDONE -> Messages.EndedJob_undone;
			case DECISION -> continuityInDanger() ? Messages.EndedJob_decision_danger : Messages.EndedJob_decision;
			default -> continuityInDanger() ? Messages.EndedJob_stopped_danger : Messages.EndedJob_stopped;
		}, job.id());
	}

	String sentence() {
		return switch (job.state()) {
			case DONE -> Words.say(Messages.EndedJob_done_text, job.name(), job.items());
			case UNDONE -> Words.say(Messages.EndedJob_undone_text, job.name());
			default -> Words.say(Messages.EndedJob_stopped_text, job.done(), job.items(), job.failed())
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
