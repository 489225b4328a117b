package org.drover.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Holds streams to a common number of bytes a second. Safe for many threads, each with streams of its own. */
public final class Throttle {

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
		return new Limited(stream);
	}

	/** @return how many of the bytes may be read now */
	private int await(int wanted) throws InterruptedIOException {
		long rate = bytesPerSecond.getAsLong();
		if (rate <= 0)
			return wanted;
		int portion = (int) Math.clamp(rate / PORTIONS, 1, wanted);
		long wait = pay(portion, rate);
		if (wait > 0) {
			try {
				TimeUnit.NANOSECONDS.sleep(wait);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new InterruptedIOException("interrupted while waiting for its turn to send");
			}
		}
		return portion;
	}

	private synchronized long pay(int bytes, long rate) {
		long now = System.nanoTime();
		long begins = Math.max(now, paid);
		paid = begins + bytes * SECOND / rate;
		return begins - now;
	}

	private final class Limited extends FilterInputStream {

		Limited(InputStream stream) {
			super(stream);
		}

		@Override
		public int read() throws IOException {
			await(1);
			return super.read();
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			return length == 0 ? 0 : super.read(bytes, from, await(length));
		}
	}
}
