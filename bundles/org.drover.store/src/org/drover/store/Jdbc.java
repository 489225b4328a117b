package org.drover.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.store.internal.Dialect;

/**
 * Runs SQL for the classes that own a table: parameters only, resources closed, failures as sentences. Outside a
 * {@link #transaction} each call commits on its own. Usable from several threads, save the one a transaction hands out.
 * Parameters may be null, String, Integer, Long, Boolean, byte[], Instant, or an Optional of these.
 */
public final class Jdbc {

	/** Reads the current row. */
	@FunctionalInterface
	public interface Row<T> {
		T read(ResultSet row) throws SQLException;
	}

	/** What is done in one transaction. */
	@FunctionalInterface
	public interface Work<T> {
		T run(Jdbc jdbc) throws DroverException;
	}

	/** SQL with a connection that the caller neither closes nor commits. */
	@FunctionalInterface
	public interface Statements<T> {
		T run(Connection connection) throws SQLException, DroverException;
	}

	private static final int BATCH = 1000;

	private final DataSource source;
	private final String where;
	private final Dialect dialect;
	private final Connection joined;

	/** For H2. @param where names the database in messages: "the database of the project in DIR" */
	public Jdbc(DataSource source, String where) {
		this(source, where, Dialect.H2, null);
	}

	Jdbc(DataSource source, String where, Dialect dialect) {
		this(source, where, dialect, null);
	}

	private Jdbc(DataSource source, String where, Dialect dialect, Connection joined) {
		this.source = source;
		this.where = where;
		this.dialect = dialect;
		this.joined = joined;
	}

	public <T> List<T> list(String sql, Row<T> row, Object... parameters) throws DroverException {
		return with(connection -> {
			try (PreparedStatement statement = prepare(connection, sql, parameters); ResultSet rows = statement.executeQuery()) {
				List<T> list = new ArrayList<>();
				while (rows.next())
					list.add(row.read(rows));
				return list;
			}
		});
	}

	/** The first row, where there is one. */
	public <T> Optional<T> first(String sql, Row<T> row, Object... parameters) throws DroverException {
		return list(sql, row, parameters).stream().findFirst();
	}

	/** As {@link #first}; until the transaction ends no other process changes the row. */
	public <T> Optional<T> firstKept(String sql, Row<T> row, Object... parameters) throws DroverException {
		return first(sql + dialect.share(), row, parameters);
	}

	/** @return how many rows it changed */
	public int update(String sql, Object... parameters) throws DroverException {
		return with(connection -> {
			try (PreparedStatement statement = prepare(connection, sql, parameters)) {
				return statement.executeUpdate();
			}
		});
	}

	/** @return the {@code id} that the database gave the new row */
	public long insert(String sql, Object... parameters) throws DroverException {
		return with(connection -> {
			try (PreparedStatement statement = connection.prepareStatement(sql, new String[] { "id" })) {
				bind(statement, parameters);
				statement.executeUpdate();
				return generatedKey(statement);
			}
		});
	}

	/**
	 * Inserts a row unless one with its key is there; where another transaction is just inserting that one, waits to see.
	 *
	 * @return whether it did
	 */
	public boolean insertIfAbsent(String sql, Object... parameters) throws DroverException {
		return with(connection -> {
			try (PreparedStatement statement = prepare(connection, sql + dialect.unlessThere(), parameters)) {
				return statement.executeUpdate() > 0;
			} catch (SQLException e) {
				if (dialect.isThere(e))
					return false;
				throw e;
			}
		});
	}

	/** Runs one statement for each set of parameters, all in one transaction. */
	public void batch(String sql, Iterable<Object[]> parameters) throws DroverException {
		transaction(jdbc -> jdbc.with(connection -> {
			try (PreparedStatement statement = connection.prepareStatement(sql)) {
				runBatches(statement, parameters);
			}
			return null;
		}));
	}

	/**
	 * Does all of the work or nothing; what it did outlives a killed process and a power cut. Inside a transaction it joins that
	 * one. Where a database on another machine is lost in the middle of the commit, this fails and the work may have been done.
	 */
	public <T> T transaction(Work<T> work) throws DroverException {
		return joined != null ? work.run(this) : begin(Connection.TRANSACTION_READ_COMMITTED, work);
	}

	/**
	 * Reads the database as it is at one moment, whatever is committed meanwhile. Serializable, as repeatable reads in H2 are of one moment for
	 * each table.
	 */
	public <T> T snapshot(Work<T> work) throws DroverException {
		return joined != null ? work.run(this) : begin(Connection.TRANSACTION_SERIALIZABLE, work);
	}

	/** For what the other methods have no room for: bulk. */
	public <T> T with(Statements<T> statements) throws DroverException {
		try {
			if (joined != null)
				return statements.run(joined);
			try (Connection connection = source.getConnection()) {
				return statements.run(connection);
			}
		} catch (SQLException e) {
			throw dialect.describe(where, e);
		}
	}

	/** A column of type timestamp with time zone. */
	public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	/**
	 * Frees what processes of this program hold that stand still: stopped, or on a line that was cut. To be called now and then by whoever shares the
	 * database. One that wakes finds its connection lost and its transaction never committed.
	 *
	 * @param silence longer than any message to the database is on its way
	 * @return how many were cut off
	 */
	public int cutOffSilent(Duration silence) throws DroverException {
		Optional<String> query = dialect.cutOff();
		return query.isEmpty() ? 0 : list(query.get(), row -> row.getBoolean(1), silence.toMillis()).size();
	}

	/** A failure of this database in words. */
	DroverException failure(SQLException e) {
		return dialect.describe(where, e);
	}

	/** Whether the database can keep this text as it is. */
	boolean keeps(String text) {
		return dialect.keeps(text);
	}

	/** For bulk that is committed in parts, and may be long in coming; the caller gives it {@link #giveBack back}. */
	Connection connection() throws SQLException {
		Connection connection = source.getConnection();
		try {
			dialect.unhurried(connection);
			return connection;
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
	}

	/** @param connection of {@link #connection} */
	void giveBack(Connection connection) throws SQLException {
		try (connection) {
			hurryAgain(connection);
		}
	}

	/** Not in a transaction, which the pool would roll back. */
	private void hurryAgain(Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		dialect.hurried(connection);
	}

	private <T> T begin(int isolation, Work<T> work) throws DroverException {
		return with(connection -> {
			boolean usual = isolation == Connection.TRANSACTION_READ_COMMITTED; // that one is what pools give
			if (!usual)
				connection.setTransactionIsolation(isolation);
			connection.setAutoCommit(false); // the pool sets both back
			try {
				if (!usual)
					dialect.unhurried(connection);
				T result = work.run(new Jdbc(source, where, dialect, connection));
				connection.commit();
				sync(connection);
				if (!usual)
					hurryAgain(connection);
				return result;
			} catch (SQLException | DroverException | RuntimeException | Error e) {
				rollback(connection, e);
				throw e;
			}
		});
	}

	/** A connection that is lost cannot be rolled back, which is not what to tell about. */
	private static void rollback(Connection connection, Throwable failure) {
		try {
			connection.rollback();
		} catch (SQLException e) {
			failure.addSuppressed(e);
		}
	}

	private void sync(Connection connection) throws SQLException {
		if (dialect.sync().isEmpty())
			return;
		try (Statement statement = connection.createStatement()) {
			statement.execute(dialect.sync().get());
		}
	}

	private static void runBatches(PreparedStatement statement, Iterable<Object[]> parameters) throws SQLException {
		int waiting = 0;
		for (Object[] row : parameters) {
			bind(statement, row);
			statement.addBatch();
			if (++waiting % BATCH == 0)
				statement.executeBatch();
		}
		if (waiting % BATCH != 0)
			statement.executeBatch();
	}

	private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		try {
			bind(statement, parameters);
			return statement;
		} catch (SQLException | RuntimeException e) {
			statement.close();
			throw e;
		}
	}

	private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
		for (int i = 0; i < parameters.length; i++)
			statement.setObject(i + 1, plain(parameters[i]));
	}

	private static Object plain(Object parameter) {
		return switch (parameter) {
		case Optional<?> optional -> plain(optional.orElse(null));
		case Instant instant -> instant.atOffset(ZoneOffset.UTC);
		case null, default -> parameter;
		};
	}

	private static long generatedKey(Statement statement) throws SQLException {
		try (ResultSet keys = statement.getGeneratedKeys()) {
			keys.next();
			return keys.getLong(1);
		}
	}
}
