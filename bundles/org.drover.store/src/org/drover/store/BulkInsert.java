package org.drover.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Inserts many rows into one table, many by each statement and more by each commit. What is not committed when it is closed is lost. */
final class BulkInsert implements AutoCloseable {

	private static final int ROWS = 64;
	private static final int STATEMENTS = 300;

	private final Connection connection;
	private final String start;
	private final int columns;
	private final PreparedStatement many;
	private final Object[] waiting;
	private int used;
	private int uncommitted;

	BulkInsert(Connection connection, String table, String... columns) throws SQLException {
		this.connection = connection;
		this.start = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
		this.columns = columns.length;
		this.waiting = new Object[ROWS * columns.length];
		connection.setAutoCommit(false);
		this.many = prepare(ROWS);
	}

	/** @param row one value for each column */
	void add(Object... row) throws SQLException {
		System.arraycopy(row, 0, waiting, used, columns);
		used += columns;
		if (used == waiting.length)
			send(many);
	}

	/** Sends and commits the rows that are left. */
	void finish() throws SQLException {
		if (used > 0) {
			try (PreparedStatement last = prepare(used / columns)) {
				send(last);
			}
		}
		commit();
	}

	@Override
	public void close() throws SQLException {
		many.close();
	}

	private void send(PreparedStatement statement) throws SQLException {
		for (int i = 0; i < used; i++)
			statement.setObject(i + 1, waiting[i]);
		statement.executeUpdate();
		used = 0;
		if (++uncommitted == STATEMENTS)
			commit();
	}

	private void commit() throws SQLException {
		connection.commit();
		uncommitted = 0;
	}

	private PreparedStatement prepare(int rows) throws SQLException {
		String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
		return connection.prepareStatement(start + String.join(", ", Collections.nCopies(rows, row)));
	}
}
