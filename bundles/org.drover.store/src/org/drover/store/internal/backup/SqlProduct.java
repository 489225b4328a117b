package org.drover.store.internal.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a backup says differently to the databases that a project may be in. */
enum SqlProduct {

	H2("SELECT IDENTITY_BASE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = CURRENT_SCHEMA AND TABLE_NAME = ? AND COLUMN_NAME = ?") {

		/** It would hold all rows of a result first, from some number on in a file. */
		@Override
		void stream(Connection connection, boolean on) throws SQLException {
			try (Statement statement = connection.createStatement()) {
				statement.execute("SET LAZY_QUERY_EXECUTION " + (on ? "TRUE" : "FALSE"));
			}
		}
	},

	POSTGRESQL("SELECT COALESCE(pg_sequence_last_value(pg_get_serial_sequence(?, ?)::regclass), 0) + 1") {

		/** The fetch size of a statement does it, within a transaction. */
		@Override
		void stream(Connection connection, boolean on) {
			// nothing to say to the connection
		}
	};

	private final String next;

	SqlProduct(String next) {
		this.next = next;
	}

	static SqlProduct of(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName().startsWith("H2") ? H2 : POSTGRESQL;
	}

	/** Whether rows of results come as they are read. */
	abstract void stream(Connection connection, boolean on) throws SQLException;

	/** The number that a new row would get, or a higher one. */
	long next(Connection connection, TableShape table, TableShape.Column column) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(next)) {
			query.setString(1, table.name());
			query.setString(2, column.name());
			try (ResultSet rows = query.executeQuery()) {
				return rows.next() ? rows.getLong(1) : 1;
			}
		}
	}
}
