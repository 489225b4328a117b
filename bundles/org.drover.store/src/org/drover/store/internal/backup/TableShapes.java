package org.drover.store.internal.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables that a database says it has, whatever they are, save the one in which Flyway keeps the schema's own history and those that say what
 * processes are at just now: a project that is restored starts nothing by itself.
 */
final class TableShapes {

	private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "manager", "job_lease", "job_queue", "task_queue");
	/** H2 and the standard say the first, PostgreSQL the second. */
	private static final String[] TABLES = { "BASE TABLE", "TABLE" };

	private final DatabaseMetaData database;
	private final String schema;
	private final Map<String, List<TableShape.Column>> columns = new TreeMap<>();
	private final Map<String, TableShape> ordered = new LinkedHashMap<>();

	private TableShapes(Connection connection) throws SQLException {
		this.database = connection.getMetaData();
		this.schema = connection.getSchema();
	}

	/** Each after those that its rows refer to, else by name. */
	static List<TableShape> of(Connection connection) throws SQLException {
		TableShapes shapes = new TableShapes(connection);
		shapes.readTables();
		shapes.readColumns();
		for (String table : shapes.columns.keySet())
			shapes.place(table, new LinkedHashSet<>());
		return List.copyOf(shapes.ordered.values());
	}

	private void readTables() throws SQLException {
		try (ResultSet rows = database.getTables(null, schema, "%", TABLES)) {
			while (rows.next()) {
				if (!LEFT_OUT.contains(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT)))
					columns.put(rows.getString("TABLE_NAME"), new ArrayList<>());
			}
		}
	}

	private void readColumns() throws SQLException {
		try (ResultSet rows = database.getColumns(null, schema, "%", "%")) {
			while (rows.next()) {
				if (columns.containsKey(rows.getString("TABLE_NAME")))
					columns.get(rows.getString("TABLE_NAME")).add(column(rows));
			}
		}
	}

	private static TableShape.Column column(ResultSet row) throws SQLException {
		return new TableShape.Column(row.getString("COLUMN_NAME"), ColumnType.of(row.getInt("DATA_TYPE")), "YES".equals(row.getString("IS_AUTOINCREMENT")));
	}

	private void place(String table, Set<String> below) throws SQLException {
		if (ordered.containsKey(table))
			return;
		if (!below.add(table))
			throw new IllegalStateException("the tables " + below + " refer to one another in a circle");
		for (String needed : references(table))
			place(needed, below);
		below.remove(table);
		ordered.put(table, new TableShape(table, List.copyOf(columns.get(table))));
	}

	private Set<String> references(String table) throws SQLException {
		Set<String> references = new TreeSet<>();
		try (ResultSet rows = database.getImportedKeys(null, schema, table)) {
			while (rows.next())
				references.add(rows.getString("PKTABLE_NAME"));
		}
		references.remove(table);
		return references;
	}
}
