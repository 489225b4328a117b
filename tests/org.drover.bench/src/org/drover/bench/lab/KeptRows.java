package org.drover.bench.lab;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.drover.bench.Timing;
import org.h2.jdbcx.JdbcDataSource;

/** What tables of a database have, in memory, to be put into another with nothing but JDBC. */
public final class KeptRows {

	/** What a project keeps of its estates. */
	public static final List<String> ESTATE = List.of("object", "dependency", "dangling");
	/** What a site of Drover's own keeps. */
	public static final List<String> SITE = List.of("object", "dependency", "client_state", "content", "content_file");

	/** As a project's database is opened; a site's differs in nothing that inserting would show. */
	private static final String OPTIONS = ";WRITE_DELAY=0;MAX_COMPACT_TIME=3000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
	private static final int BATCH = 1_000;

	private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
	private final List<String> schema = new ArrayList<>();

	/** @param tables those that others refer to before those others */
	public static KeptRows of(DataSource source, List<String> tables) throws SQLException {
		KeptRows kept = new KeptRows();
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (String table : tables)
				kept.rows.put(table, rows(statement, "SELECT * FROM " + table));
			kept.readSchema(statement, tables);
		}
		return kept;
	}

	/** Copies tables into a new H2 file, a batch of rows at a time, for what is too much for memory. */
	public static void copy(DataSource source, List<String> tables, Path folder) throws SQLException {
		KeptRows none = new KeptRows();
		try (Connection from = source.getConnection(); Statement statement = from.createStatement()) {
			none.readSchema(statement, tables);
			statement.execute("SET LAZY_QUERY_EXECUTION 1");
			try (Connection to = none.emptyCopy(folder)) {
				to.setAutoCommit(false);
				for (String table : tables)
					copy(statement, table, to);
			}
		}
	}

	private static void copy(Statement from, String table, Connection to) throws SQLException {
		try (ResultSet result = from.executeQuery("SELECT * FROM " + table)) {
			List<Object[]> batch = next(result);
			while (!batch.isEmpty()) {
				insert(to, table, batch);
				batch = next(result);
			}
		}
	}

	private void readSchema(Statement statement, List<String> tables) throws SQLException {
		for (Object[] command : rows(statement, "SCRIPT NODATA TABLE " + String.join(", ", tables)))
			if (command[0].toString().matches("(?s)(CREATE|ALTER).* (TABLE|INDEX) .*"))
				schema.add(command[0].toString());
	}

	/** A new H2 file with the same tables and indexes, empty. */
	public Connection emptyCopy(Path folder) throws SQLException {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:retry:nio:" + folder.resolve("copy") + OPTIONS);
		Connection connection = source.getConnection();
		try (Statement statement = connection.createStatement()) {
			for (String command : schema)
				statement.execute(command);
			return connection;
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
	}

	/** Inserts everything into an empty copy and says how long that took. */
	public double seconds(Path folder) throws Exception {
		try (Connection copy = emptyCopy(folder)) {
			return Timing.seconds(() -> insert(copy));
		}
	}

	public int size() {
		return rows.values().stream().mapToInt(List::size).sum();
	}

	/** Inserts everything, a batch of parameters at a time, each batch a transaction. */
	public void insert(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		for (Map.Entry<String, List<Object[]>> table : rows.entrySet())
			if (!table.getValue().isEmpty())
				insert(connection, table.getKey(), table.getValue());
	}

	private static void insert(Connection connection, String table, List<Object[]> all) throws SQLException {
		String places = "?" + ", ?".repeat(all.get(0).length - 1);
		try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
			for (int from = 0; from < all.size(); from += BATCH) {
				for (Object[] row : all.subList(from, Math.min(from + BATCH, all.size())))
					add(statement, row);
				statement.executeBatch();
				connection.commit();
			}
		}
	}

	private static void add(PreparedStatement statement, Object[] row) throws SQLException {
		for (int column = 0; column < row.length; column++)
			statement.setObject(column + 1, row[column]);
		statement.addBatch();
	}

	private static List<Object[]> rows(Statement statement, String query) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		try (ResultSet result = statement.executeQuery(query)) {
			while (result.next())
				rows.add(row(result));
		}
		return rows;
	}

	/** Empty at the end. */
	private static List<Object[]> next(ResultSet result) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		while (rows.size() < BATCH && result.next())
			rows.add(row(result));
		return rows;
	}

	private static Object[] row(ResultSet result) throws SQLException {
		Object[] row = new Object[result.getMetaData().getColumnCount()];
		for (int column = 0; column < row.length; column++)
			row[column] = result.getObject(column + 1);
		return row;
	}
}
