package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a task is not done.
 *
 * @param waitsFor what it waits for; empty where it is at work and nothing is known to hold it up, or has failed
 * @param sentence without its name: {@code waits for the target: DRV, for 3 min}
 * @param since    when that began
 * @param until    when it ends by itself; empty where nobody knows
 * @param slow     that it takes much longer than others of its sort, and how long those took; empty where it does not
 * @param next     what to do: {@code nothing: it tries again by itself in 12 s}
 */
public record TaskWhy(int number, String title, TaskState state, Optional<Wait> waitsFor, String sentence, Optional<Instant> since, Optional<Instant> until,
		Optional<String> slow, String next) {

	/** With its name. */
	public String named() {
		return "task " + number + " (" + title + ") " + sentence + slow.map(words -> "; " + words).orElse("");
	}
}
