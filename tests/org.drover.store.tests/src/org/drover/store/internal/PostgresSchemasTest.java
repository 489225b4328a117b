package org.drover.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.testing.Needed;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project on PostgreSQL whose tables an earlier version has made still opens, and keeps every row. */
class PostgresSchemasTest {

	@RegisterExtension
	static final Needed POSTGRES = new Needed(ScratchPostgres::obstacle);

	private static final String COLUMNS = "SELECT table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns"
			+ " WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history' GROUP BY table_name";

	/** In tables that all versions have. */
	private static final String ROWS = """
			INSERT INTO topology (name, address, code, description, credential_user, credential_sealed) VALUES ('legacy', 'configmgr:x', 'CAS', 'old', 'reader', '\\x0102');
			INSERT INTO estate (topology, gathered_at) SELECT id, now() FROM topology;
			UPDATE topology SET estate = (SELECT MAX(id) FROM estate);
			INSERT INTO object (id, kind, obj_key, name, version, attributes) SELECT id * 4294967296, 1, 'C1', 'Pilot', '', '{}' FROM estate;
			INSERT INTO setting (name, text) VALUES ('language', 'en');
			INSERT INTO document (kind, name, body, version, changed_at) VALUES ('plan', 'first', '{"waves":[]}', 1, now());
			INSERT INTO job (name, description, state, created_at, started_at) VALUES ('migrate', '{}', 'RUNNING', now(), now());
			INSERT INTO task (job, number, title, handler, wave, items, input, state, outcome, attempts)
				SELECT id, 1, 'create', 'create', 1, 25, '{}', 'DONE', '{}', 1 FROM job;
			INSERT INTO task (job, number, title, handler, wave, items, input, state, attempts) SELECT id, 2, 'move', 'move', 1, 25, '{}', 'RUNNING', 1 FROM job;
			INSERT INTO task_order (job, number, after_number) SELECT id, 2, 1 FROM job;
			INSERT INTO journal (job, task, at, event, detail) SELECT id, 2, now(), 'started', '' FROM job;
			""";

	@TempDir
	private Path folder;

	static IntStream versions() {
		return IntStream.rangeClosed(1, Integer.parseInt(Schema.CURRENT));
	}

	@ParameterizedTest
	@MethodSource("versions")
	void schema(int version) throws Exception {
		ScratchPostgres server = ScratchPostgres.shared();
		String database = server.createDatabase();
		DatabaseAccess access = DatabaseAccess.of(DatabaseAddress.parse(server.url(database)), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 4);
		String id;
		try (Project project = Project.create(folder, "test", access)) {
			id = project.id();
		}
		server.execute(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
		new Schema(server.dataSource(database), "db/postgresql", "the project", e -> new DroverException("the tables cannot be made", e))
				.make(Integer.toString(version));
		server.execute(database, ROWS + "INSERT INTO setting (name, text) VALUES ('project', '" + id + "')");
		try (Connection connection = server.dataSource(database).getConnection()) {
			Map<String, String> columns = columns(connection);
			Map<String, List<String>> before = rows(connection, columns);
			assertFalse(before.get("object").isEmpty());
			try (Project project = Project.open(folder)) {
				assertEquals(Schema.CURRENT, project.database().schema());
				assertEquals("CAS", project.topologies().get("legacy").code());
			}
			assertEquals(before, rows(connection, columns));
		}
	}

	/** By table. */
	private static Map<String, String> columns(Connection connection) throws SQLException {
		Map<String, String> columns = new TreeMap<>();
		try (Statement statement = connection.createStatement(); ResultSet tables = statement.executeQuery(COLUMNS)) {
			while (tables.next())
				columns.put(tables.getString(1), tables.getString(2));
		}
		return columns;
	}

	private static Map<String, List<String>> rows(Connection connection, Map<String, String> columns) throws SQLException {
		Map<String, List<String>> rows = new TreeMap<>();
		for (Map.Entry<String, String> table : columns.entrySet()) {
			List<String> lines = new ArrayList<>();
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("SELECT ROW(" + table.getValue() + ")::text FROM " + table.getKey() + " ORDER BY 1")) {
				while (row.next())
					lines.add(row.getString(1));
			}
			rows.put(table.getKey(), lines);
		}
		return rows;
	}
}
