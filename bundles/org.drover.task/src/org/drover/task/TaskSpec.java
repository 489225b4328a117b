package org.drover.task;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A task to be: what a new job is made of.
 *
 * @param number    unique in its job, from 1; tasks that are free of each other start in this order
 * @param title     what a person reads: "Create 25 packages"
 * @param handler   a {@link TaskHandler#name()}
 * @param wave      from 1
 * @param items     how many managed items it moves, 0 for checks and barriers
 * @param input     JSON text
 * @param after     numbers of the tasks that must be done before it starts
 * @param resources names of what it loads: a site, a link, a distribution point; see {@link JobStore#limit}
 * @param timeout   how long one try may take; zero = as long as it likes
 */
public record TaskSpec(int number, String title, String handler, int wave, int items, String input, List<Integer> after,
		Set<String> resources, Duration timeout) {

	public TaskSpec {
		after = List.copyOf(after);
		resources = Set.copyOf(resources);
		if (timeout.isNegative())
			throw new IllegalArgumentException("a task cannot end before it starts");
	}

	/** A task that loads nothing of which there is little, and may take its time. */
	public TaskSpec(int number, String title, String handler, int wave, int items, String input, List<Integer> after) {
		this(number, title, handler, wave, items, input, after, Set.of(), Duration.ZERO);
	}

	public TaskSpec using(String... names) {
		return new TaskSpec(number, title, handler, wave, items, input, after, Set.of(names), timeout);
	}

	public TaskSpec within(Duration longest) {
		return new TaskSpec(number, title, handler, wave, items, input, after, resources, longest);
	}
}
