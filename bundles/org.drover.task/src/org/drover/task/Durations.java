package org.drover.task;

import java.time.Duration;

/** How long something took or may take, as a person would say it. */
final class Durations {

	private Durations() {
	}

	static String words(Duration duration) {
		if (duration.compareTo(Duration.ofSeconds(2)) < 0)
			return duration.toMillis() + " ms";
		if (duration.compareTo(Duration.ofMinutes(2)) < 0)
			return duration.toSeconds() + " s";
		return duration.compareTo(Duration.ofHours(2)) < 0 ? duration.toMinutes() + " min" : duration.toHours() + " h";
	}
}
