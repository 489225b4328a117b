package org.drover.task;

import java.time.Duration;
import java.time.Instant;

/** How long something took or may take, as a person would say it. */
final class Durations {

	private Durations() {
	}

	/** Never less than nothing: clocks of two machines may disagree. */
	static Duration from(Instant begin, Instant end) {
		Duration between = Duration.between(begin, end);
		return between.isNegative() ? Duration.ZERO : between;
	}

	static String words(Duration duration) {
		if (duration.compareTo(Duration.ofSeconds(2)) < 0)
			return duration.toMillis() + " ms";
		if (duration.compareTo(Duration.ofMinutes(2)) < 0)
			return duration.toSeconds() + " s";
		return duration.compareTo(Duration.ofHours(2)) < 0 ? duration.toMinutes() + " min" : duration.toHours() + " h";
	}
}
