package org.drover.task;

import org.drover.model.DroverException.Retry;

/**
 * How a task is tried again, by the class of its failure.
 *
 * @param soon  where somebody else was in the way for a moment
 * @param later where something out there has to recover
 */
public record RetryRules(RetryPolicy soon, RetryPolicy later) {

	public static final RetryRules DEFAULT = new RetryRules(RetryPolicy.CROWDED, RetryPolicy.DEFAULT);
	public static final RetryRules NONE = new RetryRules(RetryPolicy.NONE, RetryPolicy.NONE);

	RetryPolicy of(Retry why) {
		return switch (why) {
		case SOON -> soon;
		case LATER -> later;
		case NEVER -> RetryPolicy.NONE;
		};
	}
}
