package org.drover.task.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.github.kagkarlsson.scheduler.Clock;

/**
 * The database's time, on which all managers agree whatever their own clocks say. Asked once a second, and reckoned on in between; while the database
 * does not answer, from its last answer.
 */
public final class DatabaseClock implements Clock {

	private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
	private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final Jdbc jdbc;
	private Instant answer;
	private long answeredAt;
	private long askedAt;

	/** @throws DroverException where the database does not answer */
	public DatabaseClock(Jdbc jdbc) throws DroverException {
		this.jdbc = jdbc;
		ask();
	}

	@Override
	public synchronized Instant now() {
		if (System.nanoTime() - askedAt > FRESH_NANOS) {
			try {
				ask();
			} catch (DroverException e) {
				LOG.debug("the database does not tell the time", e);
			}
		}
		return answer.plusNanos(System.nanoTime() - answeredAt);
	}

	/** Since the database last answered. */
	public synchronized Duration silence() {
		return Duration.ofNanos(System.nanoTime() - answeredAt);
	}

	private void ask() throws DroverException {
		askedAt = System.nanoTime();
		answer = jdbc.first("SELECT CURRENT_TIMESTAMP AS now", row -> Jdbc.instant(row, "now").orElseThrow()).orElseThrow();
		answeredAt = System.nanoTime();
	}
}
