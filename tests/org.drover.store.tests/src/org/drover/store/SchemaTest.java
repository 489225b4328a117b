package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.drover.model.DroverException;
import org.drover.store.internal.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

	@TempDir
	Path folder;

	/** A project of this version is opened without asking Flyway, which makes every command faster. */
	@Test
	void theCurrentVersionIsThatOfTheNewestScript() throws DroverException {
		try (Project project = Project.create(folder)) {
			String newest = project.jdbc().first("SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\"", row -> row.getString(1))
					.orElseThrow();
			assertEquals(newest, Schema.CURRENT);
		}
	}
}
