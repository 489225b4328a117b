package org.drover.task;

import java.util.List;

/**
 * A task that another one adds to its job while it runs: it is of the same wave, comes after the one that added it, and before whatever comes
 * after that.
 *
 * @param title   as of {@link TaskSpec}, and so the others
 * @param after   places, from 0, of tasks that the same one added before it
 */
public record AddedTask(String title, String handler, int items, String input, List<Integer> after) {

	public AddedTask {
		after = List.copyOf(after);
	}
}
