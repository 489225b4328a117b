package org.drover.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.flywaydb.core.api.FlywayException;

/**
 * Whose a PostgreSQL database is, and that it has its tables. One database (more exactly, one schema of it) holds one project, and says
 * which. Several processes may start at the same moment: one of them makes the tables, the others wait.
 */
final class PostgresTenancy {

	private static final String SCRIPTS = "db/postgresql";
	/** The setting that holds the project's id. */
	private static final String PROJECT = "project";

	/** Any number that others are unlikely to lock. */
	private static final String LOCK = "SET lock_timeout = '60s'; SELECT pg_advisory_lock(4990252171826)";

	/** Without what extensions bring, and without the list of versions, which is made before the first version. */
	private static final String TABLES = """
			SELECT COUNT(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname <> 'flyway_schema_history'
				AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
			""";
	private static final String OURS = "SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"script\" = 'V1__project.sql' AND \"success\"";

	private final DatabaseAccess access;
	private final String where;
	private final Schema schema;

	PostgresTenancy(Path folder, DatabaseAccess access) {
		this.access = access;
		this.where = PostgresDatabase.where(access);
		this.schema = new Schema(PostgresSource.patient(access), SCRIPTS, "the project in " + folder, this::describe);
	}

	/** With a connection of its own, outside any transaction. */
	@FunctionalInterface
	private interface Work {
		void run(Connection connection) throws SQLException, DroverException;
	}

	/** See {@link PostgresDatabase#requireFree}. */
	void requireFree(Optional<String> id) throws DroverException {
		connected(connection -> {
			requireUsable(connection);
			Optional<String> owner = isEmpty(connection) ? Optional.empty() : ownerOfTables(connection);
			if (owner.isPresent() && !owner.equals(id))
				throw belongsTo(owner.get());
		});
	}

	/** Makes an empty database this project's. */
	void begin(String id) throws DroverException {
		connected(connection -> {
			requireUsable(connection);
			lock(connection);
			if (!isEmpty(connection))
				ownerOfTables(connection); // refuses tables that are not ours before anything is changed
			schema.bringUpToDate(true);
			claim(connection, id);
			requireOwner(owner(connection), id);
		});
	}

	/** Upgrades the tables of this project, and of no other, where they are older than this program. */
	void require(String id) throws DroverException {
		connected(connection -> {
			if (isReady(connection, id))
				return;
			requireUsable(connection);
			if (isEmpty(connection))
				throw new DroverException(where + " has no tables of a project: put them back from a backup, or correct the address with"
						+ " project connect");
			requireOwner(ownerOfTables(connection), id);
			lock(connection);
			schema.bringUpToDate(false);
		});
	}

	private void connected(Work work) throws DroverException {
		try (Connection connection = PostgresSource.plain(access).getConnection()) {
			work.run(connection);
		} catch (SQLException e) {
			throw PostgresFailures.describe(where, e);
		}
	}

	/** Two queries, for what is so nearly always. */
	private static boolean isReady(Connection connection, String id) {
		try {
			return owner(connection).equals(Optional.of(id)) && Schema.CURRENT.equals(Schema.version(connection).orElse(""));
		} catch (SQLException e) {
			return false; // what follows says why
		}
	}

	private void requireUsable(Connection connection) throws SQLException, DroverException {
		if (text(connection, "SELECT current_schema()").isEmpty())
			throw new DroverException(where + " has no such schema: make it, or correct currentSchema in its address");
		String encoding = text(connection, "SHOW server_encoding").orElse("");
		if (!encoding.equals("UTF8"))
			throw new DroverException(where + " is encoded in " + encoding + ", which has no room for every text: make one in UTF8");
	}

	private static boolean isEmpty(Connection connection) throws SQLException {
		return text(connection, TABLES).equals(Optional.of("0"));
	}

	/** @throws DroverException where the tables are not a project's */
	private Optional<String> ownerOfTables(Connection connection) throws SQLException, DroverException {
		if (!hasTable(connection, "flyway_schema_history") || !hasTable(connection, "setting") || text(connection, OURS).equals(Optional.of("0")))
			throw foreign(null);
		return owner(connection);
	}

	private static boolean hasTable(Connection connection, String name) throws SQLException {
		return text(connection, "SELECT to_regclass(quote_ident(current_schema()) || '." + name + "')").isPresent();
	}

	private static Optional<String> owner(Connection connection) throws SQLException {
		return text(connection, "SELECT text FROM setting WHERE name = '" + PROJECT + "'");
	}

	/** Leaves what is there. */
	private static void claim(Connection connection, String id) throws SQLException {
		String sql = "INSERT INTO setting (name, text) VALUES (?, ?)" + Dialect.POSTGRESQL.unlessThere();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, PROJECT);
			statement.setString(2, id);
			statement.executeUpdate();
		}
	}

	private void requireOwner(Optional<String> owner, String id) throws DroverException {
		if (owner.isEmpty())
			throw new DroverException(where + " does not say whose it is, so its project was not made to the end: make the project again");
		if (!owner.get().equals(id))
			throw belongsTo(owner.get());
	}

	/** Lets go when the connection is closed. */
	private static void lock(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(LOCK);
		}
	}

	/** The first column of the first row; empty where there is none, or null. */
	private static Optional<String> text(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
			return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
		}
	}

	private DroverException belongsTo(String owner) {
		return new DroverException(where + " belongs to project " + owner + ": use a copy of that project's folder, or a database of its own");
	}

	private DroverException foreign(Exception e) {
		return new DroverException(where + " has tables that Drover did not make, or that were changed since: give the project an empty database", e);
	}

	/** What kept the schema from being made. */
	private DroverException describe(FlywayException e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql)
				return PostgresFailures.describe(where, sql);
		}
		return foreign(e);
	}
}
