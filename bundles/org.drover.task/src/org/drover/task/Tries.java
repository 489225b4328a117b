package org.drover.task;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.drover.model.DroverException.Retry;

/** The failed tries of one step in one run, each class of failure with a count of its own. Used by one try at a time. */
final class Tries {

	private final RetryRules rules;
	private final RandomGenerator random;
	private final Map<Retry, Integer> failed = new EnumMap<>(Retry.class);

	Tries(RetryRules rules, RandomGenerator random) {
		this.rules = rules;
		this.random = random;
	}

	/** Counts a failure. @return the pause before another try; empty where there is none */
	Optional<Duration> afterFailure(Retry why) {
		int count = failed.merge(why, 1, Integer::sum);
		RetryPolicy policy = rules.of(why);
		return count < policy.attempts() ? Optional.of(policy.pause(count, random)) : Optional.empty();
	}
}
