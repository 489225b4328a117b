package org.drover.task.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * Who is said to be at work on a job.
 *
 * @param silence how long it has said nothing, by the database's clock; empty where it is no manager, so that nobody knows
 * @param ended   whether it has said that it ended
 */
public record Pulse(String manager, Optional<Duration> silence, boolean ended) {

	private static final Duration LONG = Duration.ofSeconds(30);

	/** Who does not tell is believed to live: to run a job anew that is at work does more harm. */
	public boolean beats() {
		return !ended && silence.filter(time -> time.compareTo(LONG) > 0).isEmpty();
	}
}
