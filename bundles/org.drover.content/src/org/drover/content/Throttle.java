package org.drover.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Holds streams to a common number of bytes a second. Safe for many threads, each with streams of its own. */
public final class Throttle {

	/** Stands still for some nanoseconds. */
	@FunctionalInterface
	public interface Pause {
		/** @throws InterruptedIOException where it is not worth waiting any more */
		void nanos(long nanos) throws InterruptedIOException;
	}

	public static final Throttle NONE = new Throttle(() -> 0);

	/** Bytes are let through in portions of this part of a second, so that slow streams flow rather than jump. */
	private static final int PORTIONS = 10;
	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final LongSupplier bytesPerSecond;
	/** When the bytes that were let through so far are paid for, by {@link System#nanoTime}. */
	private long paid = System.nanoTime();

	/** @param bytesPerSecond asked before each portion; 0 = as fast as it goes */
	public Throttle(LongSupplier bytesPerSecond) {
		this.bytesPerSecond = bytesPerSecond;
	}

	/** The stream at the pace that all streams of this throttle share; closing it closes the other. */
	public InputStream limit(InputStream stream) {
		return limit(stream, bytesPerSecond, Throttle::sleep);
	}

	/**
	 * As {@link #limit(InputStream)}, at a rate of its own and with a way of its own to wait; what other streams have taken is waited for all the same.
	 *
	 * @param rate in bytes a second, asked before each portion; 0 = as fast as it goes
	 */
	public InputStream limit(InputStream stream, LongSupplier rate, Pause pause) {
		return new Limited(stream, rate, pause);
	}

	/** What was not used of the time before is lost. @return how long to wait */
	private synchronized long pay(int bytes, long rate) {
		long now = System.nanoTime();
		paid = Math.max(now, paid) + (long) (bytes / (double) rate * SECOND);
		return paid - now;
	}

	private static void sleep(long nanos) throws InterruptedIOException {
		try {
			TimeUnit.NANOSECONDS.sleep(nanos);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while waiting for its turn to send");
		}
	}

	private final class Limited extends FilterInputStream {

		private final LongSupplier rate;
		private final Pause pause;

		Limited(InputStream stream, LongSupplier rate, Pause pause) {
			super(stream);
			this.rate = rate;
			this.pause = pause;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			long now = rate.getAsLong();
			if (now <= 0)
				return super.read(bytes, from, length);
			int read = super.read(bytes, from, (int) Math.min(length, Math.max(1, now / PORTIONS)));
			if (read > 0)
				pause.nanos(pay(read, now));
			return read;
		}
	}
}
