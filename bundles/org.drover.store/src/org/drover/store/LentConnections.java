package org.drover.store;

import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.metrics.IMetricsTracker;

/** How many connections of a pool somebody uses, as the pool tells it. */
final class LentConnections implements IMetricsTracker {

	private int lent;

	@Override
	public synchronized void recordConnectionAcquiredNanos(long waited) {
		lent++;
	}

	@Override
	public synchronized void recordConnectionUsageMillis(long used) {
		lent--;
		notifyAll();
	}

	/** Waits until all are given back; no longer than that, and not where the pool knows of none: one that broke is not told to be given back. */
	synchronized void awaitNone(HikariPoolMXBean pool, long most, TimeUnit unit) throws InterruptedException {
		long end = System.nanoTime() + unit.toNanos(most);
		long left = end - System.nanoTime();
		while (lent > 0 && pool.getActiveConnections() > 0 && left > 0) {
			TimeUnit.NANOSECONDS.timedWait(this, left);
			left = end - System.nanoTime();
		}
	}
}
