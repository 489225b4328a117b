package org.drover.task.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.drover.task.TaskSpec;
import org.drover.task.TaskState;

/**
 * What ordering tasks takes: a task without its texts, which may be large.
 *
 * @param after       numbers of the tasks that come before it
 * @param interrupted how often a manager has ended while at work on it, since a person last had it run
 */
public record Step(int number, String handler, int wave, int items, TaskState state, List<Integer> after, Set<String> resources,
		Duration timeout, int interrupted) {

	/** A task that has just been made. */
	public static Step of(TaskSpec task) {
		return new Step(task.number(), task.handler(), task.wave(), task.items(), TaskState.QUEUED, task.after(), task.resources(), task.timeout(), 0);
	}
}
