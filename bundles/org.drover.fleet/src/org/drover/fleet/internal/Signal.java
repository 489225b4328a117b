package org.drover.fleet.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait. */
public final class Signal {

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition given = lock.newCondition();

	public void give() {
		lock.lock();
		try {
			given.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** Until it is given or the time is up; an interrupted thread does not wait, and stays interrupted. */
	public void await(long millis) {
		lock.lock();
		try {
			given.await(millis, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			lock.unlock();
		}
	}
}
