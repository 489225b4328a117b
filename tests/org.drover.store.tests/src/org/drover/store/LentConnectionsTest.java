package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Who closes a database waits until those who use it have given back their connections, and no longer. */
@Timeout(120)
class LentConnectionsTest {

	private final LentConnections lent = new LentConnections();
	private HikariDataSource pool;

	@BeforeEach
	void open() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:lent;DB_CLOSE_DELAY=-1");
		HikariConfig config = new HikariConfig();
		config.setDataSource(database);
		config.setMaximumPoolSize(2);
		config.setMetricsTrackerFactory((name, statistics) -> lent);
		pool = new HikariDataSource(config);
	}

	@AfterEach
	void close() {
		pool.close();
	}

	private void await() {
		try {
			lent.awaitNone(pool.getHikariPoolMXBean(), 1, TimeUnit.HOURS);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void whatIsGivenBackWakesWhoWaits() throws Exception {
		Connection one = pool.getConnection();
		Connection other = pool.getConnection();
		Thread closing = Thread.ofPlatform().start(this::await);
		while (closing.getState() != Thread.State.TIMED_WAITING)
			LockSupport.parkNanos(1_000_000);
		one.close();
		assertFalse(closing.join(Duration.ofMillis(50)), "another one is still lent");
		other.close();
		assertTrue(closing.join(Duration.ofMinutes(1)));
	}

	@Test
	void whereNothingIsLentNobodyWaits() throws Exception {
		await();
		pool.getConnection().close();
		await();
		try (Connection used = pool.getConnection()) {
			lent.awaitNone(pool.getHikariPoolMXBean(), 0, TimeUnit.HOURS);
			assertEquals(1, pool.getHikariPoolMXBean().getActiveConnections());
		}
	}
}
