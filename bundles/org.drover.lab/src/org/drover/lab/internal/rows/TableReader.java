package org.drover.lab.internal.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.drover.model.DroverException;

/** Reads all tables of a database as lines of text. */
final class TableReader {

	/** Longer values are kept as their hash. */
	private static final int LONGEST = 400;
	private static final String COLUMNS = """
			SELECT c.TABLE_SCHEMA, c.TABLE_NAME, c.COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS c
			JOIN INFORMATION_SCHEMA.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
			WHERE t.TABLE_TYPE = 'BASE TABLE' AND UPPER(t.TABLE_SCHEMA) <> 'INFORMATION_SCHEMA'
			ORDER BY c.TABLE_SCHEMA, c.TABLE_NAME, c.ORDINAL_POSITION""";

	private record Table(String schema, String name, List<String> columns) {

		String label(List<String> shown) {
			return name + '(' + String.join(", ", shown) + ')';
		}
	}

	private final String side;
	private final TelemetryColumns telemetry;

	TableReader(String side, TelemetryColumns telemetry) {
		this.side = side;
		this.telemetry = telemetry;
	}

	/** How often each row's text occurs, by {@code side table NAME(COLUMNS)}. */
	Map<String, Map<String, Integer>> read(DataSource database) throws DroverException {
		try (Connection connection = database.getConnection()) {
			List<Table> tables = tables(connection);
			requireKnown(tables);
			Map<String, Map<String, Integer>> parts = new TreeMap<>();
			for (Table table : tables)
				readTable(connection, table, parts);
			return parts;
		} catch (SQLException e) {
			throw new DroverException("the rows of the " + side + " database cannot be read: " + e.getMessage(), e);
		}
	}

	private static List<Table> tables(Connection connection) throws SQLException {
		List<Table> tables = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement(COLUMNS); ResultSet row = select.executeQuery()) {
			while (row.next()) {
				Table last = tables.isEmpty() ? null : tables.getLast();
				if (last == null || !last.schema().equals(row.getString(1)) || !last.name().equals(row.getString(2)))
					tables.add(new Table(row.getString(1), row.getString(2), new ArrayList<>()));
				tables.getLast().columns().add(row.getString(3));
			}
		}
		return tables;
	}

	private void requireKnown(List<Table> tables) throws DroverException {
		Set<String> existing = new HashSet<>();
		for (Table table : tables)
			table.columns().forEach(column -> existing.add(TelemetryColumns.name(side, table.name(), column)));
		telemetry.requireKnown(side, existing);
	}

	private void readTable(Connection connection, Table table, Map<String, Map<String, Integer>> parts) throws SQLException {
		List<String> columns = table.columns().stream().filter(column -> !telemetry.contains(side, table.name(), column)).toList();
		if (columns.isEmpty())
			return;
		Map<String, Integer> lines = parts.computeIfAbsent(side + " table " + table.label(columns), any -> new HashMap<>());
		try (PreparedStatement select = connection.prepareStatement(select(table, columns)); ResultSet row = select.executeQuery()) {
			while (row.next())
				lines.merge(line(row, columns.size()), 1, Integer::sum);
		}
	}

	/** The names come from the database's own catalogue; quotes in them are doubled. */
	private static String select(Table table, List<String> columns) {
		StringJoiner names = new StringJoiner(", ", "SELECT ", " FROM " + quoted(table.schema()) + '.' + quoted(table.name()));
		columns.forEach(column -> names.add(quoted(column)));
		return names.toString();
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	private static String line(ResultSet row, int columns) throws SQLException {
		StringJoiner line = new StringJoiner(" | ");
		for (int i = 1; i <= columns; i++)
			line.add(text(row.getObject(i) instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.getString(i)));
		return line.toString();
	}

	private static String text(String value) {
		if (value == null)
			return "null";
		return value.length() > LONGEST ? "sha256:" + hash(value) : '\'' + value.replace("'", "''") + '\'';
	}

	private static String hash(String value) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
