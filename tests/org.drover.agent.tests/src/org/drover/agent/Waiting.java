package org.drover.agent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process will do. */
final class Waiting {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

	private Waiting() {
	}

	/** @throws AssertionError naming what never came */
	static <T> T forIt(String what, Callable<Optional<T>> look) throws Exception {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			Optional<T> found = look.call();
			if (found.isPresent())
				return found.get();
			LockSupport.parkNanos(LOOK);
		}
		throw new AssertionError("waited in vain for " + what);
	}

	static void until(String what, Callable<Boolean> look) throws Exception {
		forIt(what, () -> look.call() ? Optional.of(true) : Optional.empty());
	}
}
