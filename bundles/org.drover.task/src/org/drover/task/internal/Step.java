package org.drover.task.internal;

import java.util.List;

import org.drover.task.TaskState;

/**
 * What ordering tasks takes: a task without its texts, which may be large.
 *
 * @param after numbers of the tasks that come before it
 */
public record Step(int number, String handler, int items, TaskState state, List<Integer> after) {
}
