package org.drover.task;

/**
 * How many tasks of a job may be at work at once, and how often one is tried. It goes with the job's order, so that whoever takes the job over keeps to it.
 *
 * @param atOnce tasks at once, by all managers together; 0 = as many as is usual
 * @param tries  in all, of a task that fails for a reason which may pass; four times as many where somebody was only in its way for a moment
 */
public record Effort(int atOnce, int tries) {

	public static final int MOST_AT_ONCE = 100;
	public static final int MOST_TRIES = 50;
	public static final Effort USUAL = new Effort(0, RetryPolicy.DEFAULT.attempts());

	public Effort {
		if (atOnce < 0 || atOnce > MOST_AT_ONCE || tries < 1 || tries > MOST_TRIES)
			throw new IllegalArgumentException("an effort is of 0 to " + MOST_AT_ONCE + " tasks at once, and of 1 to " + MOST_TRIES + " tries");
	}

	/** How a task is tried again: {@link RetryRules#DEFAULT} for as many tries as is usual. */
	public RetryRules retry() {
		return new RetryRules(RetryPolicy.CROWDED.attempts(tries * RetryPolicy.CROWDED.attempts() / USUAL.tries), RetryPolicy.DEFAULT.attempts(tries));
	}
}
