package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.drover.store.backup.Restore;
import org.drover.store.internal.Schema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Backups made by earlier versions are still restored, with everything in them. */
class BackupFixtureTest {

	@TempDir
	Path parent;

	/** Since there are backups; one without a fixture fails. */
	static IntStream versions() {
		return IntStream.rangeClosed(2, Integer.parseInt(Schema.CURRENT));
	}

	@ParameterizedTest
	@MethodSource("versions")
	void schema(int version) throws Exception {
		Path file = parent.resolve("backup.zip");
		try (InputStream in = BackupFixtureTest.class.getResourceAsStream("/fixtures/backup-v" + version + ".zip")) {
			Files.copy(in, file);
		}
		Restore.restore(new Restore.Request(file, parent.resolve("to"), Optional.of(BackupFixture.PASSPHRASE::toCharArray), "test"),
				(done, items, current) -> { });
		try (Project project = Project.open(parent.resolve("to"))) {
			assertEquals("fixture", project.topologies().credentials("legacy").orElseThrow().password());
			Estate estate = project.estates().load(project.topologies().get("legacy"));
			assertEquals(Estates.clients(100).get(42), estate.object(42));
			assertEquals(100, estate.edgeCount());
			assertEquals("en", project.settings().get("language").orElseThrow());
			assertEquals("{\"waves\":[]}", project.documents().find("plan", "first").orElseThrow().body());
			assertEquals(List.of("1 DONE", "2 RUNNING"), project.jdbc().list("SELECT number, state FROM task ORDER BY number",
					row -> row.getInt(1) + " " + row.getString(2)));
			try (InputStream in = project.content().open(BackupFixture.CONTENT_HASH)) {
				assertEquals(BackupFixture.CONTENT, new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
			assertEquals(version >= 7 ? List.of("0: 0708", "1: 09") : List.of(), ProjectFixtureTest.appendix(project));
			if (version >= 4)
				assertEquals(1, project.jdbc().first("SELECT COUNT(*) FROM agent_command JOIN agent ON agent.box = agent_command.box", row -> row.getInt(1)).orElseThrow());
			if (version >= 5)
				assertEquals(1, project.jdbc().first("SELECT COUNT(*) FROM agent_capacity JOIN agent_chain ON agent_chain.box = agent_capacity.box", row -> row.getInt(1)).orElseThrow());
		}
	}
}
