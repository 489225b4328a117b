package org.drover.lab.internal.clients;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** When clients do what: a ramp that lets a few in at a time, then the common start, then a fixed interval each. */
final class Pace {

	/** So few that none of them has to wait for an answer only because all start at once. */
	private static final int RAMP = 32;

	private final Semaphore ramp = new Semaphore(RAMP);
	private final CountDownLatch begin = new CountDownLatch(1);
	private volatile long intervalNanos;
	private volatile boolean over;

	Pace(Duration interval) {
		intervalNanos = interval.toNanos();
	}

	Duration interval() {
		return Duration.ofNanos(intervalNanos);
	}

	void interval(Duration interval) {
		intervalNanos = interval.toNanos();
	}

	long intervalNanos() {
		return intervalNanos;
	}

	Semaphore ramp() {
		return ramp;
	}

	void begin() {
		begin.countDown();
	}

	void awaitBegin() throws InterruptedException {
		begin.await();
	}

	/** Ends the work of everybody; sleepers have to be unparked. */
	void end() {
		over = true;
		begin();
	}

	boolean over() {
		return over;
	}

	/** Sleeps until then, or until the end. */
	void sleepUntil(long nanoTime) {
		for (long left = nanoTime - System.nanoTime(); left > 0 && !over; left = nanoTime - System.nanoTime())
			LockSupport.parkNanos(left);
	}
}
