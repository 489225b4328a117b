package org.drover.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections of this process to an H2 file. H2 closes a file with the last connection to it and opens it again with the next, and a pool that
 * is closed leaves those open that somebody still uses: it aborts them, which H2 does not know. Here closed is closed, so that whoever has a lock
 * on the folder may then let it go.
 */
public final class EmbeddedSource implements DataSource, AutoCloseable {

	/** Those who are told that their connection is closed give it back in no time. */
	private static final long GIVING_BACK_MS = 2000;

	private final JdbcDataSource source;
	/** Keeps the database open while there is no other connection. */
	private final Connection anchor;
	/** All that were made, save those found closed since. */
	private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
	/** Shared by those who make connections, so that none is made unseen. */
	private final ReadWriteLock making = new ReentrantReadWriteLock();
	private final LentConnections lent = new LentConnections();
	private boolean closed;

	private EmbeddedSource(JdbcDataSource source, Connection anchor) {
		this.source = source;
		this.anchor = anchor;
	}

	/** Opens the database, which stays open until this is closed. */
	public static EmbeddedSource open(JdbcDataSource source) throws SQLException {
		return new EmbeddedSource(source, source.getConnection());
	}

	@Override
	public Connection getConnection() throws SQLException {
		making.readLock().lock();
		try {
			if (closed)
				throw new SQLNonTransientConnectionException("the database has been closed");
			for (Connection known : connections)
				if (known.isClosed())
					connections.remove(known);
			Connection made = source.getConnection();
			connections.add(made);
			return made;
		} finally {
			making.readLock().unlock();
		}
	}

	/** There is one user. */
	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return getConnection();
	}

	/**
	 * Closes every connection and with them the database. A query that is running is cancelled; a commit is waited for, and what was not committed is
	 * rolled back.
	 */
	@Override
	public void close() throws SQLException {
		making.writeLock().lock();
		try {
			if (closed)
				return;
			closed = true;
		} finally {
			making.writeLock().unlock();
		}
		SQLException failure = null;
		for (Connection connection : connections)
			failure = close(connection, failure);
		failure = close(anchor, failure);
		if (failure != null)
			throw failure;
	}

	/** The one pool of these connections, which {@link #close(HikariDataSource)} closes. */
	public HikariDataSource pool(String name, int connections) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(name);
		config.setDataSource(this);
		config.setMaximumPoolSize(connections);
		config.setMinimumIdle(1);
		config.setMetricsTrackerFactory((pool, statistics) -> lent);
		return new HikariDataSource(config);
	}

	/** As {@link #close()}, and closes the pool then: aborted under its user's hands, a pooled connection fails in other ways than a closed one. */
	public void close(HikariDataSource pool) throws SQLException {
		try {
			close();
		} finally {
			awaitGivenBack(pool);
			pool.close();
		}
	}

	private void awaitGivenBack(HikariDataSource pool) {
		try {
			lent.awaitNone(pool.getHikariPoolMXBean(), GIVING_BACK_MS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** @return what is to be thrown in the end, or null */
	private static SQLException close(Connection connection, SQLException before) {
		try {
			connection.close();
			return before;
		} catch (SQLException e) {
			if (before == null)
				return e;
			before.addSuppressed(e);
			return before;
		}
	}

	@Override
	public PrintWriter getLogWriter() {
		return source.getLogWriter();
	}

	@Override
	public void setLogWriter(PrintWriter out) {
		source.setLogWriter(out);
	}

	@Override
	public int getLoginTimeout() {
		return source.getLoginTimeout();
	}

	@Override
	public void setLoginTimeout(int seconds) {
		source.setLoginTimeout(seconds);
	}

	@Override
	public Logger getParentLogger() {
		return source.getParentLogger();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return source.unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return source.isWrapperFor(type);
	}
}
