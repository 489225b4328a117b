package org.drover.task;

/**
 * Spreads items over time: at no moment have more started than the rate allows since the beginning, and after an idle time at most
 * one second's worth at once. Times are those of {@link System#nanoTime()}.
 */
final class Pace {

	private static final double SECOND = 1e9;

	private final double itemsPerSecond;
	private long paidUntil;

	/** @param itemsPerSecond 0 = without limit */
	Pace(double itemsPerSecond, long now) {
		this.itemsPerSecond = itemsPerSecond;
		this.paidUntil = now;
	}

	/** Books items. @return when they may start */
	long book(int items, long now) {
		if (itemsPerSecond == 0 || items == 0)
			return now;
		long idle = now - (long) SECOND;
		if (idle - paidUntil > 0)
			paidUntil = idle;
		paidUntil += (long) (items / itemsPerSecond * SECOND);
		return paidUntil;
	}
}
