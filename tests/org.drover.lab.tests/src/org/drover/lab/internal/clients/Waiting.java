package org.drover.lab.internal.clients;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For tests: waits for what other threads do. */
public final class Waiting {

	private Waiting() {
	}

	/** Looks at a condition until it holds or the time is over. */
	public static boolean until(BooleanSupplier condition, Duration deadline) {
		long end = System.nanoTime() + deadline.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - end > 0)
				return false;
			LockSupport.parkNanos(10_000_000);
		}
		return true;
	}
}
