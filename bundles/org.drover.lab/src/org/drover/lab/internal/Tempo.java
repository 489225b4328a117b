package org.drover.lab.internal;

import java.time.Duration;

import org.drover.lab.EstateSize;

/** How often clients poll where nobody says so: often enough to notice a short outage, and so that migrating has room beside them. */
public final class Tempo {

	/** The part of all processors that clients and services together may take while nothing else goes on. */
	static final double SHARE = 0.45;
	private static final int MANY_PROCESSORS = 8;
	private static final Duration LONGEST = Duration.ofSeconds(15);
	private static final long STEP_MILLIS = 500;

	private Tempo() {
	}

	/** Where to begin. */
	public static Duration first(EstateSize size, int processors) {
		if (size == EstateSize.SMALL)
			return Duration.ofSeconds(1);
		return Duration.ofSeconds(processors >= MANY_PROCESSORS ? 2 : 4);
	}

	/**
	 * The interval at which the load comes down to what it may be, in half seconds; never a shorter one.
	 *
	 * @param load the part of all processors that was used at the given interval
	 */
	public static Duration fitting(Duration interval, double load) {
		if (load <= SHARE)
			return interval;
		long steps = (long) Math.ceil(interval.toMillis() * load / SHARE / STEP_MILLIS);
		Duration longer = Duration.ofMillis(steps * STEP_MILLIS);
		return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
	}
}
