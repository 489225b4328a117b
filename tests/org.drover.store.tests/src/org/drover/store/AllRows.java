package org.drover.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.DroverException;

/** Every row of every table, to compare two databases. Reads them by itself, and not as a backup does. */
final class AllRows {

	private AllRows() {
	}

	/** By table, each row a text, sorted. */
	static Map<String, List<String>> of(Jdbc jdbc) throws DroverException {
		return jdbc.snapshot(tx -> tx.with(connection -> {
			Map<String, List<String>> rows = new TreeMap<>();
			for (String table : tables(connection))
				rows.put(table, rows(connection, table));
			return rows;
		}));
	}

	static List<String> tables(Connection connection) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (PreparedStatement query = connection.prepareStatement("SELECT table_name FROM information_schema.tables "
				+ "WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) <> 'flyway_schema_history' ORDER BY table_name");
				ResultSet rows = query.executeQuery()) {
			while (rows.next())
				tables.add(rows.getString(1));
		}
		return tables;
	}

	private static List<String> rows(Connection connection, String table) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (PreparedStatement query = connection.prepareStatement("SELECT * FROM " + table); ResultSet rows = query.executeQuery()) {
			while (rows.next()) {
				StringBuilder text = new StringBuilder();
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
					text.append(rows.getMetaData().getColumnName(i)).append('=').append(text(rows, i)).append(" | ");
				texts.add(text.toString());
			}
		}
		texts.sort(null);
		return texts;
	}

	private static String text(ResultSet row, int column) throws SQLException {
		Object value = row.getObject(column);
		return switch (value) {
		case byte[] bytes -> HexFormat.of().formatHex(bytes);
		case java.sql.Clob clob -> clob.getSubString(1, (int) clob.length());
		case OffsetDateTime at -> at.toInstant().toString();
		case null, default -> String.valueOf(value);
		};
	}
}
