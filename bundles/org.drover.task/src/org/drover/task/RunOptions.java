package org.drover.task;

import java.time.Duration;

/**
 * How hard to work on a job, and what to do when that fails.
 *
 * @param workers        tasks at once in this process, at least 1
 * @param most           tasks at once by all managers that share the job; 0 = as many as they take
 * @param itemsPerSecond over the whole job; 0 = as fast as it goes
 * @param patience       how long a handler that was told to stop may take to do so, before it is given up
 */
public record RunOptions(int workers, int most, double itemsPerSecond, RetryRules retry, OnFailure onFailure, Duration patience) {

	public static final RunOptions DEFAULT = new RunOptions(4, 0, 0, RetryRules.DEFAULT, OnFailure.CONTINUE, Duration.ofMinutes(1));

	public RunOptions {
		if (workers < 1 || most < 0 || !(itemsPerSecond >= 0))
			throw new IllegalArgumentException("a job needs at least one worker and a rate that is not negative");
	}

	/** @param retry for whatever failure is worth it */
	public RunOptions(int workers, double itemsPerSecond, RetryPolicy retry) {
		this(workers, 0, itemsPerSecond, new RetryRules(retry, retry), DEFAULT.onFailure(), DEFAULT.patience());
	}

	public RunOptions workers(int atOnce) {
		return new RunOptions(atOnce, most, itemsPerSecond, retry, onFailure, patience);
	}

	/** With as many tasks at once and as many tries as a person wants; with as many workers as now where he leaves that open. */
	public RunOptions with(Effort effort) {
		int atOnce = effort.atOnce() == 0 ? workers : effort.atOnce();
		return new RunOptions(atOnce, effort.atOnce(), itemsPerSecond, effort.retry(), onFailure, patience);
	}

	public RunOptions retry(RetryRules rules) {
		return new RunOptions(workers, most, itemsPerSecond, rules, onFailure, patience);
	}

	public RunOptions itemsPerSecond(double rate) {
		return new RunOptions(workers, most, rate, retry, onFailure, patience);
	}

	public RunOptions on(OnFailure failure) {
		return new RunOptions(workers, most, itemsPerSecond, retry, failure, patience);
	}

	public RunOptions patient(Duration longest) {
		return new RunOptions(workers, most, itemsPerSecond, retry, onFailure, longest);
	}
}
