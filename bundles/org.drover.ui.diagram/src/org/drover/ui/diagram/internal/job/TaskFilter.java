package org.drover.ui.diagram.internal.job;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.drover.task.TaskState;
import org.drover.ui.session.TaskLine;

/**
 * Which tasks a person looks for.
 *
 * @param words all of them are in the title, the error or the number
 */
record TaskFilter(Choice choice, String words) {

	static final TaskFilter ALL = new TaskFilter(Choice.ALL, "");

	/** Tasks by their state. */
	enum Choice {
		ALL(Messages.TaskFilter_all, EnumSet.allOf(TaskState.class)),
		FAILED(Messages.TaskFilter_failed, EnumSet.of(TaskState.FAILED)),
		AT_WORK(Messages.TaskFilter_atWork, EnumSet.of(TaskState.RUNNING, TaskState.UNDOING)),
		WAITING(Messages.TaskFilter_waiting, EnumSet.of(TaskState.QUEUED)),
		DONE(Messages.TaskFilter_done, EnumSet.of(TaskState.DONE)),
		UNDONE(Messages.TaskFilter_undone, EnumSet.of(TaskState.UNDONE));

		private final String label;
		private final Set<TaskState> states;

		Choice(String label, Set<TaskState> states) {
			this.label = label;
			this.states = states;
		}

		String label() {
			return label;
		}
	}

	boolean isEmpty() {
		return choice == Choice.ALL && words.isBlank();
	}

	boolean fits(TaskLine task) {
		String all = (task.number() + " " + task.title() + ' ' + task.error()).toLowerCase(Locale.ROOT);
		return choice.states.contains(task.state()) && Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
	}

	/** Whether any of its tasks does. */
	boolean fits(TaskGroup group) {
		return group.tasks().stream().anyMatch(this::fits);
	}
}
