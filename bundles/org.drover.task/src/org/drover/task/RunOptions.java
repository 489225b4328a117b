package org.drover.task;

/**
 * How hard to work on a job.
 *
 * @param workers        tasks at once, at least 1
 * @param itemsPerSecond over the whole job; 0 = as fast as it goes
 */
public record RunOptions(int workers, double itemsPerSecond, RetryPolicy retry) {

	public static final RunOptions DEFAULT = new RunOptions(4, 0, RetryPolicy.DEFAULT);

	public RunOptions {
		if (workers < 1 || !(itemsPerSecond >= 0))
			throw new IllegalArgumentException("a job needs at least one worker and a rate that is not negative");
	}
}
