package org.drover.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.drover.model.DroverException;

/** What differs between the databases that rows can be in. */
public enum Dialect {

	/** H2, however somebody has opened it. */
	H2(Optional.empty(), "", ""),

	/** H2 in a project's folder. A commit alone leaves it to the operating system when the disk gets it. */
	EMBEDDED_H2(Optional.of("CHECKPOINT SYNC"), "", ""),

	/** A statement that fails would end the transaction, so an insert must not fail for a row that is there. */
	POSTGRESQL(Optional.empty(), " ON CONFLICT DO NOTHING", " FOR SHARE");

	private static final String DUPLICATE = "23505";

	/** A process that stands still in the middle of a transaction keeps what it has locked no longer than this. */
	static final String HURRIED = "SET idle_in_transaction_session_timeout = '5s'";
	/**
	 * The time above is not counted from within a batch, of which a process that stands still may have sent the half. {@code query_start} is that of
	 * the last statement that came whole, so that whoever sends anything at all is left alone.
	 */
	private static final String CUT_OFF = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
			+ " AND usename = current_user AND application_name = '" + PostgresSource.NAME + "' AND pid <> pg_backend_pid() AND state = 'active'"
			+ " AND wait_event IN ('ClientRead', 'ClientWrite') AND backend_xid IS NOT NULL AND clock_timestamp() - query_start > ? * INTERVAL '1 ms'";
	private static final String UNHURRIED = "SET idle_in_transaction_session_timeout = 0";

	private final Optional<String> sync;
	private final String unlessThere;
	private final String share;

	Dialect(Optional<String> sync, String unlessThere, String share) {
		this.sync = sync;
		this.unlessThere = unlessThere;
		this.share = share;
	}

	/** The statement that makes what was committed outlive a power cut, for a database that does not do so on its own. */
	public Optional<String> sync() {
		return sync;
	}

	/** What an insert ends with that passes over a row whose key is there; see {@link #isThere}. */
	public String unlessThere() {
		return unlessThere;
	}

	/** What a query ends with that keeps its rows as they are until the transaction ends; nothing where there is but one process to change them. */
	public String share() {
		return share;
	}

	/** Lets a connection be idle in the middle of a transaction: what it writes comes from afar, or what it reads goes there. */
	public void unhurried(Connection connection) throws SQLException {
		if (this == POSTGRESQL)
			execute(connection, UNHURRIED);
	}

	/** Undoes {@link #unhurried}. The connection has no transaction. */
	public void hurried(Connection connection) throws SQLException {
		if (this == POSTGRESQL)
			execute(connection, HURRIED);
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * A query that ends the sessions of processes that have stood still in the middle of a batch for longer than some milliseconds, its parameter; a row
	 * for each. Empty where no other process can be.
	 */
	public Optional<String> cutOff() {
		return this == POSTGRESQL ? Optional.of(CUT_OFF) : Optional.empty();
	}

	/** Whether an insert failed because a row with its key is there. */
	public boolean isThere(SQLException e) {
		return DUPLICATE.equals(e.getSQLState());
	}

	/** Whether a text can be kept as it is. */
	public boolean keeps(String text) {
		return this != POSTGRESQL || text.indexOf('\0') < 0;
	}

	public DroverException describe(String where, SQLException e) {
		return this == POSTGRESQL ? PostgresFailures.describe(where, e) : SqlFailures.describe(where, e);
	}
}
