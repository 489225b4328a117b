package org.drover.bench.gather;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.drover.bench.Timing;
import org.drover.bench.lab.KeptRows;
import org.drover.bench.lab.LegacySource;

/**
 * What copying costs without Drover: it makes the same queries and fetches every value of every row; and it inserts the rows that Drover
 * makes of them, which it has ready in memory.
 */
public final class PlainCopy {

	private static final int FETCH = 2_000;

	private final LegacySource source;
	private final List<String> queries;
	private final KeptRows rows;

	PlainCopy(LegacySource source, List<String> queries, KeptRows rows) {
		this.source = source;
		this.queries = queries;
		this.rows = rows;
	}

	int queries() {
		return queries.size();
	}

	/** @param folder a new one */
	double seconds(Path folder) throws Exception {
		try (Connection from = source.reader(); Connection to = rows.emptyCopy(folder)) {
			return Timing.seconds(() -> {
				read(from);
				rows.insert(to);
			});
		}
	}

	double secondsToRead() throws Exception {
		try (Connection from = source.reader()) {
			return Timing.seconds(() -> read(from));
		}
	}

	/** @return how many rows there were */
	long read(Connection connection) throws SQLException {
		return read(connection, queries);
	}

	/** Makes queries and fetches every value of every row. @return how many rows there were */
	public static long read(Connection connection, List<String> queries) throws SQLException {
		long read = 0;
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.setFetchSize(FETCH);
			for (String query : queries)
				read += read(statement, query);
		}
		connection.rollback();
		return read;
	}

	private static long read(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			int columns = rows.getMetaData().getColumnCount();
			long read = 0;
			for (; rows.next(); read++)
				for (int column = 1; column <= columns; column++)
					rows.getObject(column);
			return read;
		}
	}
}
