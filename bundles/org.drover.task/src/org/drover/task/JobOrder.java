package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/**
 * What a manager is to do with a job, and when.
 *
 * @param wave           for an undo, the last one that stays as it is; 0 = none
 * @param itemsPerSecond 0 = as fast as it goes
 * @param priority       orders of a greater one are taken first; 0 is usual, from -1000 to 1000
 * @param at             not before; empty = now
 * @param event          not before another program has posted it; empty = none
 * @param windows        only while one is open: {@link Windows#parse}; empty text = always
 * @param every          again and again: {@code FIXED_DELAY|3600s} or {@code DAILY|02:00,14:00|Europe/Berlin}; empty text = once
 * @param queue          by its name, the one whose jobs are done one after the other; empty text = beside all others
 */
public record JobOrder(Action action, int wave, double itemsPerSecond, OnFailure onFailure, int priority, Optional<Instant> at,
		Optional<String> event, String windows, String every, Effort effort, String queue) {

	/** The pattern of a queue's name, or of none. */
	public static final String QUEUE = "([A-Za-z0-9][A-Za-z0-9._-]{0,63})?";

	private static final int MOST_URGENT = 1000;

	public JobOrder {
		if (wave < 0 || !(itemsPerSecond >= 0) || Math.abs(priority) > MOST_URGENT)
			throw new IllegalArgumentException("an order has a wave and a rate that are not negative, and a priority from -1000 to 1000");
		if (!queue.matches(QUEUE))
			throw new IllegalArgumentException("a queue's name has up to 64 letters, digits, dots, hyphens and underscores, a letter or digit first");
	}

	/** With the usual effort. */
	public JobOrder(Action action, int wave, double itemsPerSecond, OnFailure onFailure, int priority, Optional<Instant> at, Optional<String> event,
			String windows, String every) {
		this(action, wave, itemsPerSecond, onFailure, priority, at, event, windows, every, Effort.USUAL);
	}

	/** In no queue. */
	public JobOrder(Action action, int wave, double itemsPerSecond, OnFailure onFailure, int priority, Optional<Instant> at, Optional<String> event,
			String windows, String every, Effort effort) {
		this(action, wave, itemsPerSecond, onFailure, priority, at, event, windows, every, effort, "");
	}

	/** What to do. */
	public enum Action {
		RUN, GO_ON, UNDO, REDO
	}

	/** Whether it waits for nothing but a manager, and is over when it is done. */
	public boolean atOnce() {
		return at.isEmpty() && event.isEmpty() && windows.isEmpty() && every.isEmpty();
	}

	public JobOrder with(Effort other) {
		return new JobOrder(action, wave, itemsPerSecond, onFailure, priority, at, event, windows, every, other, queue);
	}

	/** @param named matches {@link #QUEUE} */
	public JobOrder in(String named) {
		return new JobOrder(action, wave, itemsPerSecond, onFailure, priority, at, event, windows, every, effort, named);
	}

	public static JobOrder of(Action action) {
		return new JobOrder(action, 0, 0, OnFailure.CONTINUE, 0, Optional.empty(), Optional.empty(), "", "");
	}
}
