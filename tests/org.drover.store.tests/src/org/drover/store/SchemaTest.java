package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.drover.model.DroverException;
import org.drover.store.internal.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

	/** As long as a text without a length may be. */
	private static final long H2_TEXT = 1_000_000_000;

	private static final String COLUMNS = """
			SELECT LOWER(table_name), LOWER(column_name), data_type, is_nullable, character_maximum_length, column_default, is_identity
			FROM information_schema.columns WHERE LOWER(table_schema) = 'public' AND table_name <> 'flyway_schema_history'
			""";

	@TempDir
	Path folder;

	/** A project of this version is opened without asking Flyway, which makes every command faster. */
	@ParameterizedTest
	@EnumSource
	void theCurrentVersionIsThatOfTheNewestScript(TestDatabase database) throws Exception {
		try (Project project = database.create(folder)) {
			String newest = project.jdbc().first("SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\"", row -> row.getString(1))
					.orElseThrow();
			assertEquals(newest, Schema.CURRENT);
		}
	}

	/** The scripts are written twice; what they make must not drift apart. */
	@Test
	void bothDatabasesHaveTheSameTables() throws Exception {
		try (Project embedded = TestDatabase.H2.create(folder.resolve("h2")); Project shared = TestDatabase.POSTGRESQL.create(folder.resolve("postgresql"))) {
			assertEquals(List.of(), without(columns(embedded), columns(shared)), "only in H2");
			assertEquals(List.of(), without(columns(shared), columns(embedded)), "only in PostgreSQL");
		}
	}

	private static List<String> columns(Project project) throws DroverException {
		return project.jdbc().list(COLUMNS, row -> {
			String type = type(row.getString(3), row.getLong(5));
			String length = type.equals("character varying") ? "(" + row.getString(5) + ")" : "";
			String otherwise = row.getString(6) == null ? "" : " default " + row.getString(6).replaceAll("::.*", "");
			return row.getString(1) + "." + row.getString(2) + " " + type + length + " nullable " + row.getString(4) + otherwise + " identity "
					+ row.getString(7);
		});
	}

	private static List<String> without(List<String> these, List<String> those) {
		return these.stream().filter(column -> !those.contains(column)).toList();
	}

	/** In PostgreSQL's words. */
	private static String type(String type, long length) {
		return switch (type.toLowerCase(Locale.ROOT)) {
		case "character varying" -> length == H2_TEXT ? "text" : "character varying";
		case "character large object" -> "text";
		case "binary varying" -> "bytea";
		default -> type.toLowerCase(Locale.ROOT);
		};
	}
}
