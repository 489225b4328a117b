package org.drover.connector.puppetdb.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, which ends with an exception where it is longer than it may be, or does not go on. Only the time that the reader waits for the server
 * counts, not what it takes to make use of what has come.
 */
final class BoundedBody extends FilterInputStream {

	private static final long LOOKS = 20;

	/** A body, or one row of it, is longer than it may be. */
	static final class TooLongException extends IOException {

		private static final long serialVersionUID = 1L;

		TooLongException(String message) {
			super(message);
		}
	}

	private final Limits limits;
	private final ScheduledFuture<?> watch;
	private long bytes;
	private long rowFrom;
	private volatile long waitingSince;
	private volatile boolean waiting;
	private volatile long waited;
	private volatile boolean late;

	BoundedBody(InputStream body, Limits limits, ScheduledExecutorService watchman) {
		super(body);
		this.limits = limits;
		long often = Math.max(1, limits.silence().toMillis() / LOOKS);
		watch = watchman.scheduleWithFixedDelay(this::look, often, often, TimeUnit.MILLISECONDS);
	}

	/** What comes from now on belongs to another row. */
	void nextRow() {
		rowFrom = bytes;
	}

	/** Closing the stream ends a read that waits. */
	private void look() {
		if (!waiting)
			return;
		long now = System.nanoTime() - waitingSince;
		if (now < limits.silence().toNanos() && waited + now < limits.slowness().toNanos())
			return;
		late = true;
		try {
			in.close();
		} catch (IOException e) {
			throw new IllegalStateException("closing only tells the connection to end", e);
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int from, int length) throws IOException {
		int count = await(buffer, from, length);
		if (late)
			throw new HttpTimeoutException("the answer stopped");
		bytes += Math.max(0, count);
		if (bytes > limits.answer())
			throw new TooLongException("an answer of more than " + (limits.answer() >> 20) + " MiB");
		// what was read ahead belongs to the next rows and is little
		if (bytes - rowFrom > limits.row())
			throw new TooLongException("a row of more than " + (limits.row() >> 20) + " MiB");
		return count;
	}

	private int await(byte[] buffer, int from, int length) throws IOException {
		waitingSince = System.nanoTime();
		waiting = true;
		try {
			return in.read(buffer, from, length);
		} catch (IOException e) {
			if (late)
				return -1;
			throw e;
		} finally {
			waiting = false;
			waited += System.nanoTime() - waitingSince;
		}
	}

	@Override
	public void close() throws IOException {
		watch.cancel(false);
		super.close();
	}
}
