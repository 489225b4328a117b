package org.drover.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is in a named queue: its jobs are led one after the other, the more urgent first, and else in the order of their numbers. A manager that
 * has taken an order looks whether another one of the queue is taken, and if so steps back. So of two that are taken at the same moment at most one is led:
 * whichever looked later has seen the other.
 */
final class Turns {

	/** What steps back is due again within this time, and counts as due meanwhile. */
	private static final Duration HORIZON = Duration.ofSeconds(3);
	private static final Duration STEP = Duration.ofMillis(250);
	private static final int MOST_STEPS = 8;

	private Turns() {
	}

	/**
	 * @param all what is ordered, the job itself among it
	 * @return empty where it is the job's turn, else when to look again: later for those that come later, so that they do not meet again
	 */
	static Optional<Instant> later(String job, JobOrder order, List<OrderedJob> all, Instant now) {
		if (order.queue().isEmpty())
			return Optional.empty();
		List<OrderedJob> others = all.stream().filter(other -> !other.job().equals(job) && other.order().queue().equals(order.queue())).toList();
		long before = others.stream().filter(other -> isDue(other, now) && precedes(other, job, order)).count();
		boolean taken = others.stream().anyMatch(other -> other.manager().isPresent());
		return taken || before > 0 ? Optional.of(now.plus(STEP.multipliedBy(Math.min(before + 1, MOST_STEPS)))) : Optional.empty();
	}

	/** Whether nothing but its turn and a manager keep an order from being followed. */
	static boolean isDue(OrderedJob ordered, Instant now) {
		return ordered.due().isBefore(now.plus(HORIZON));
	}

	private static boolean precedes(OrderedJob other, String job, JobOrder order) {
		int urgency = Integer.compare(other.order().priority(), order.priority());
		return urgency > 0 || urgency == 0 && Long.parseLong(other.job()) < Long.parseLong(job);
	}
}
