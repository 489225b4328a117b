package org.drover.migration.internal;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.drover.content.Throttle;
import org.drover.plan.Bandwidth;
import org.drover.task.PostponedException;
import org.drover.task.Wait;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Keeps the copies of a job that this manager is at work on to the bandwidth that is set. Where a rate counts, files are sent one at a time, so that none
 * takes so long that somebody on the way gives it up. A file that is under way when the times end is brought to its end, at the rate it had.
 */
final class CopyPace {

	/** Stands still for some nanoseconds, or until the monitor is cancelled. */
	@FunctionalInterface
	interface Pause {
		void nanos(long nanos, IProgressMonitor monitor) throws InterruptedIOException;
	}

	/** As fast as it goes, at any time. */
	static final CopyPace NONE = new CopyPace(List.of(), Clock.systemUTC(), CopyPace::sleep);

	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

	private final List<Bandwidth> bandwidth;
	private final Clock clock;
	private final Pause pause;
	private final ReentrantLock one = new ReentrantLock(true);
	/** Across files; each has the rate of the time when it was begun. */
	private final Throttle throttle = new Throttle(() -> 0);

	CopyPace(List<Bandwidth> bandwidth, Clock clock, Pause pause) {
		this.bandwidth = List.copyOf(bandwidth);
		this.clock = clock;
		this.pause = pause;
	}

	static CopyPace of(List<Bandwidth> bandwidth, Clock clock) {
		return new CopyPace(bandwidth, clock, CopyPace::sleep);
	}

	/**
	 * Before a file is sent.
	 *
	 * @param begun whether others were
	 * @return what counts now
	 * @throws PostponedException where nothing may be copied now
	 */
	Bandwidth require(boolean begun) throws PostponedException {
		Instant now = clock.instant();
		Optional<Bandwidth> current = Bandwidth.at(bandwidth, now);
		if (current.isPresent())
			return current.get();
		Instant open = Bandwidth.nextOpen(bandwidth, now);
		throw new PostponedException(Wait.BANDWIDTH, "content is copied from " + open.truncatedTo(ChronoUnit.SECONDS) + " on", begun, Duration.between(now, open));
	}

	/** Sends a file: waits for its turn, where files are sent one at a time. */
	<E extends Exception> void send(Bandwidth at, Send<E> send) throws E {
		if (at.bytesPerSecond() == 0) {
			send.send();
			return;
		}
		one.lock();
		try {
			send.send();
		} finally {
			one.unlock();
		}
	}

	/** What sends a file. */
	@FunctionalInterface
	interface Send<E extends Exception> {
		void send() throws E;
	}

	/** @return the same bytes, no faster than they may come */
	InputStream paced(Bandwidth at, InputStream bytes, IProgressMonitor monitor) {
		return at.bytesPerSecond() == 0 ? bytes : throttle.limit(bytes, at::bytesPerSecond, nanos -> pause.nanos(nanos, monitor));
	}

	/** For what says what a task waits for. */
	static String words(Bandwidth at) {
		return at.bytesPerSecond() == 0 ? "" : ", at " + at.bytesPerSecond() + " bytes a second at most";
	}

	private static void sleep(long nanos, IProgressMonitor monitor) throws InterruptedIOException {
		long end = System.nanoTime() + nanos;
		for (long left = nanos; left > 0; left = end - System.nanoTime()) {
			if (monitor.isCanceled())
				throw new InterruptedIOException("the copy was cancelled");
			try {
				TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK_NANOS));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new InterruptedIOException("the copy was interrupted");
			}
		}
	}
}
