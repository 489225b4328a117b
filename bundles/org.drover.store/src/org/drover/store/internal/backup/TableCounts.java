package org.drover.store.internal.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows tables have. */
public final class TableCounts {

	private TableCounts() {
	}

	/** By table, in lower case. */
	public static Map<String, Long> of(Connection connection) throws SQLException {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (TableShape table : TableShapes.of(connection))
			counts.put(table.label(), of(connection, table));
		return counts;
	}

	static long of(Connection connection, TableShape table) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(table.count()); ResultSet rows = query.executeQuery()) {
			rows.next();
			return rows.getLong(1);
		}
	}
}
