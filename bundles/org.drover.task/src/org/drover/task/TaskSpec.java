package org.drover.task;

import java.util.List;

/**
 * A task to be: what a new job is made of.
 *
 * @param number  unique in its job, from 1; tasks that are free of each other start in this order
 * @param title   what a person reads: "Create 25 packages"
 * @param handler a {@link TaskHandler#name()}
 * @param wave    from 1
 * @param items   how many managed items it moves, 0 for checks and barriers
 * @param input   JSON text
 * @param after   numbers of the tasks that must be done before it starts, all smaller than its own
 */
public record TaskSpec(int number, String title, String handler, int wave, int items, String input, List<Integer> after) {

	public TaskSpec {
		after = List.copyOf(after);
		for (int before : after) {
			if (before >= number)
				throw new IllegalArgumentException("task " + number + " cannot come after task " + before);
		}
	}
}
