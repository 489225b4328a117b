package org.drover.task;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often, and after which pause, a task that failed for a passing reason is tried again: pauses double from {@code first} to
 * {@code longest}, each shortened at random by up to half so that tasks that failed together do not come back together.
 *
 * @param attempts tries in all, at least 1
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

	/** Five tries over about half a minute. */
	public static final RetryPolicy DEFAULT = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(30));
	/** Some twenty tries over about half a minute, the first ones at once. */
	public static final RetryPolicy CROWDED = new RetryPolicy(20, Duration.ofMillis(50), Duration.ofSeconds(2));
	public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

	public RetryPolicy {
		if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0)
			throw new IllegalArgumentException("a retry policy needs at least one attempt and pauses that do not shrink");
	}

	RetryPolicy attempts(int inAll) {
		return new RetryPolicy(inAll, first, longest);
	}

	/** @param failed how many tries have failed, at least 1 */
	Duration pause(int failed, RandomGenerator random) {
		double full = Math.min(longest.toNanos(), first.toNanos() * Math.pow(2, failed - 1));
		return Duration.ofNanos((long) (full * (1 - random.nextDouble() / 2)));
	}
}
