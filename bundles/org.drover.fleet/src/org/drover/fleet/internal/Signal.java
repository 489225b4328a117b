package org.drover.fleet.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait, and those who were about to. */
public final class Signal {

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition given = lock.newCondition();
	private long times;

	public void give() {
		lock.lock();
		try {
			times++;
			given.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** How often it was given: to be asked before one looks whether there is anything to wait for. */
	public long times() {
		lock.lock();
		try {
			return times;
		} finally {
			lock.unlock();
		}
	}

	/** Until it has been given more often than so, or the time is up; an interrupted thread does not wait, and stays interrupted. */
	public void await(long seen, long millis) {
		lock.lock();
		try {
			long left = TimeUnit.MILLISECONDS.toNanos(millis);
			while (times == seen && left > 0)
				left = given.awaitNanos(left);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			lock.unlock();
		}
	}
}
