package org.drover.mailbox.sftp;

import java.time.Duration;
import java.time.Instant;

/** The clock of a server that does not tell it, as it was seen at a file it dated; kept going by the time that has passed here since. */
final class ServerClock {

	private static final long FRESH = Duration.ofMinutes(10).toNanos();
	/** Files are dated in whole seconds, cut off. */
	private static final Duration HALF = Duration.ofMillis(500);

	private Instant seen;
	private long at;

	/** Whether a file has to be dated again: clocks drift apart. */
	boolean stale(long nanos) {
		return seen == null || nanos - at > FRESH;
	}

	/**
	 * @param dated in seconds since 1970
	 * @param begun before the file was written, by {@link System#nanoTime}
	 * @param ended when its date was known
	 */
	void set(long dated, long begun, long ended) {
		seen = Instant.ofEpochSecond(dated).plus(HALF);
		at = begun + (ended - begun) / 2;
	}

	Instant now(long nanos) {
		return seen.plusNanos(nanos - at);
	}
}
