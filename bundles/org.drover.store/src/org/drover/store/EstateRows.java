package org.drover.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.drover.model.DroverException;

/** Reads rows of one estate in the order of their numbers, page by page: a result of millions of rows would be spilled to disk by the database first. */
final class EstateRows {

	/** How many rows a page has at most. */
	static final int PAGE = 20_000;

	/** Takes a row. */
	@FunctionalInterface
	interface Sink {
		void take(ResultSet row) throws SQLException;
	}

	private final Jdbc jdbc;
	private final EstateRange range;

	EstateRows(Jdbc jdbc, EstateRange range) {
		this.jdbc = jdbc;
		this.range = range;
	}

	/** All rows of a table. @param columns the first is {@code id} */
	void all(String table, String columns, Sink sink) throws DroverException {
		part(table, columns, range.first(), range.late(), sink);
		part(table, columns, range.late(), range.last() + 1, sink);
	}

	/** The rows with numbers from {@code from} to before {@code end}. */
	void part(String table, String columns, long from, long end, Sink sink) throws DroverException {
		long last = last(table, from, end).orElse(-1L);
		if (last < 0)
			return;
		jdbc.with(connection -> {
			try (PreparedStatement statement = connection.prepareStatement(
					"SELECT " + columns + " FROM " + table + " WHERE id >= ? AND id < ? ORDER BY id")) {
				for (long first = from; first <= last; first += PAGE)
					page(statement, first, Math.min(first + PAGE, end), sink);
			}
			return null;
		});
	}

	/** The last number from {@code from} to before {@code end}; empty where there is none. */
	Optional<Long> last(String table, long from, long end) throws DroverException {
		return jdbc.first("SELECT id FROM " + table + " WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT 1", row -> row.getLong(1), from, end);
	}

	private static void page(PreparedStatement statement, long from, long end, Sink sink) throws SQLException {
		statement.setLong(1, from);
		statement.setLong(2, end);
		try (ResultSet rows = statement.executeQuery()) {
			while (rows.next())
				sink.take(rows);
		}
	}
}
