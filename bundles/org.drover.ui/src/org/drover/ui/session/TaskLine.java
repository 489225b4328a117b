package org.drover.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.task.Task;
import org.drover.task.TaskState;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/** A task without what it carries, which may be large. */
public record TaskLine(int number, String title, String handler, int wave, int items, TaskState state, String error, int attempts,
		Optional<Instant> started, Optional<Instant> ended) {

	/** @param words for what titles and errors speak of */
	public static List<TaskLine> of(List<Task> tasks, RefWords words) {
		return tasks.stream().map(task -> of(task, words)).toList();
	}

	private static TaskLine of(Task task, RefWords words) {
		return new TaskLine(task.number(), words.readable(task.spec().title()), task.spec().handler(), task.spec().wave(), task.spec().items(), task.state(),
				task.error().map(words::readable).orElse(""), task.attempts(), task.started(), task.ended());
	}

	/** Where it stands, in words. @param working whether the console works on the job */
	public String words(boolean working) {
		return switch (state) {
			case QUEUED -> Messages.TaskLine_waiting;
			case RUNNING -> working ? retries(Messages.TaskLine_running) : Messages.TaskLine_inDoubt;
			case DONE -> Messages.TaskLine_done;
			case FAILED -> Messages.TaskLine_failed;
			case UNDOING -> working ? retries(Messages.TaskLine_undoing) : Messages.TaskLine_undoInDoubt;
			case UNDONE -> Messages.TaskLine_undone;
		};
	}

	public boolean isFailed() {
		return state == TaskState.FAILED || state == TaskState.UNDOING && !error.isEmpty();
	}

	private String retries(String doing) {
		return attempts > 1 ? Words.say(Messages.TaskLine_retry, doing, attempts) : doing;
	}
}
