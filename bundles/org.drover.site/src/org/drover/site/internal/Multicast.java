package org.drover.site.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Phaser;

import org.drover.site.ContentLibrary;

/**
 * Gives a file to many at once: it is read a single time, and each portion goes to all who joined before the next one is read, at the pace of the slowest. Who
 * comes late waits for the next time.
 */
final class Multicast {

	private static final Duration DELAY = Duration.ofMillis(500);
	private static final int ENOUGH = 32;
	private static final int PORTION_BYTES = 1 << 16;

	/** Opens the file; called once for all who receive it together. */
	@FunctionalInterface
	interface Opening {
		ContentLibrary.Bytes open() throws IOException;
	}

	private final Duration delay;
	private final int enough;
	private final Map<String, Session> gathering = new HashMap<>();

	Multicast() {
		this(DELAY, ENOUGH);
	}

	/**
	 * @param delay  how long the first one waits for others
	 * @param enough how many need not wait any longer
	 */
	Multicast(Duration delay, int enough) {
		this.delay = delay;
		this.enough = enough;
	}

	/** Returns when the whole file has gone out; fails alone where this receiver does, and together with all where the file cannot be read. */
	void receive(String file, Opening opening, OutputStream out) throws IOException {
		Session session;
		boolean first;
		synchronized (gathering) {
			session = gathering.get(file);
			first = session == null;
			if (first)
				gathering.put(file, session = new Session());
			session.phases.register();
			if (++session.members == enough)
				gathering.notifyAll();
		}
		if (first) {
			gather(file, session);
			session.lead(opening, out);
		} else {
			session.follow(out);
		}
	}

	private void gather(String file, Session session) {
		long end = System.nanoTime() + delay.toNanos();
		synchronized (gathering) {
			try {
				for (long left = delay.toMillis(); session.members < enough && left > 0; left = Duration.ofNanos(end - System.nanoTime()).toMillis())
					gathering.wait(left);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			gathering.remove(file);
		}
	}

	/** Two phases for each portion: it has been read, and it has been written by everybody. */
	private static final class Session {

		private final Phaser phases = new Phaser();
		private final byte[] portion = new byte[PORTION_BYTES];
		private int members;
		private int length;
		private IOException failure;

		/** Reads for all; goes on doing so for the others where its own receiver has gone. */
		void lead(Opening opening, OutputStream out) throws IOException {
			IOException own = null;
			try (InputStream in = opening.open().stream()) {
				do {
					length = in.readNBytes(portion, 0, portion.length);
					phases.arriveAndAwaitAdvance();
					own = own == null ? write(out) : own;
					phases.arriveAndAwaitAdvance();
				} while (length > 0);
			} catch (IOException | RuntimeException e) {
				failure = e instanceof IOException io ? io : new IOException(e);
				phases.arriveAndAwaitAdvance();
				throw failure;
			} finally {
				phases.arriveAndDeregister();
			}
			if (own != null)
				throw own;
		}

		void follow(OutputStream out) throws IOException {
			try {
				while (true) {
					phases.arriveAndAwaitAdvance();
					if (failure != null)
						throw new IOException("the file could not be read for all who receive it", failure);
					if (length == 0)
						return;
					IOException own = write(out);
					if (own != null)
						throw own;
					phases.arriveAndAwaitAdvance();
				}
			} finally {
				phases.arriveAndDeregister();
			}
		}

		private IOException write(OutputStream out) {
			try {
				out.write(portion, 0, length);
				return null;
			} catch (IOException e) {
				return e;
			}
		}
	}
}
