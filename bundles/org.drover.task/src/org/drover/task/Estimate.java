package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/**
 * When a job may come to its end.
 *
 * @param end   empty where nothing is known to reckon with
 * @param basis what it is reckoned from, or why there is no estimate: {@code from 143 items in the last 4 min: 35 a minute}
 */
public record Estimate(Optional<Instant> end, String basis) {

	static Estimate none(String why) {
		return new Estimate(Optional.empty(), "no estimate: " + why);
	}
}
