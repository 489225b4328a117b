package org.drover.ui.diagram.internal.job;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.drover.task.TaskState;
import org.drover.ui.session.TaskLine;

/**
 * What a card of a task graph stands for: a task, tasks of one sort in a wave, or waves alike.
 *
 * @param key    the same for the same tasks whatever their state
 * @param column of the diagram, from 0; what is to the right comes later
 * @param frame  number of the frame that it lies in
 * @param tasks  at least one, in the order of their numbers
 * @param waves  how many waves they belong to
 */
record TaskGroup(String key, int column, int frame, List<TaskLine> tasks, int waves) {

	/** The states that a card shows, the one first that is most worth being seen. */
	private static final List<TaskState> URGENT = List.of(TaskState.FAILED, TaskState.RUNNING, TaskState.UNDOING, TaskState.QUEUED, TaskState.UNDONE, TaskState.DONE);

	TaskLine first() {
		return tasks.getFirst();
	}

	boolean folded() {
		return tasks.size() > 1;
	}

	/** The most urgent one among its tasks; where some are done and others wait, that they wait. */
	TaskState state() {
		return tasks.stream().map(TaskLine::state).min(Comparator.comparingInt(URGENT::indexOf)).orElseThrow();
	}

	long count(TaskState state) {
		return tasks.stream().filter(task -> task.state() == state).count();
	}

	/** Those states that occur, the most urgent first. */
	List<TaskState> states() {
		return URGENT.stream().filter(state -> count(state) > 0).toList();
	}

	int items() {
		return tasks.stream().mapToInt(TaskLine::items).sum();
	}

	/** Sorts of tasks in them. */
	Stream<String> handlers() {
		return tasks.stream().map(TaskLine::handler).distinct();
	}
}
