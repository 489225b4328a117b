package org.drover.agent.internal.run;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long each time, up to a limit, and never quite the same, so that many agents do not come back at once. */
final class BackOff {

	private static final Duration FIRST = Duration.ofSeconds(2);
	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final RandomGenerator random;
	private int failures;

	BackOff(RandomGenerator random) {
		this.random = random;
	}

	/** From half to all of what is due. */
	Duration failed() {
		long due = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, 20));
		failures++;
		return Duration.ofMillis(due / 2 + random.nextLong(due / 2 + 1));
	}

	/** @return whether there had been failures */
	boolean worked() {
		boolean had = failures > 0;
		failures = 0;
		return had;
	}

	int failures() {
		return failures;
	}
}
