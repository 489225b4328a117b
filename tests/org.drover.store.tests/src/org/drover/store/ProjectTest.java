package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.internal.Schema;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProjectTest {

	@TempDir
	Path parent;

	@Test
	void aProjectOutlivesItsProcessWithItsIdAndItsData() throws Exception {
		String id;
		try (Project project = Project.create(folder())) {
			id = project.id();
			project.settings().put("a", "b");
			project.topologies().put("legacy", "configmgr:x", "CAS", "");
			project.topologies().saveCredentials("legacy", new TopologyCredentials("u", "p"));
		}
		try (Project project = Project.open(folder())) {
			assertEquals(id, project.id());
			assertEquals("b", project.settings().get("a").orElseThrow());
			assertEquals("p", project.topologies().credentials("legacy").orElseThrow().password());
		}
		assertEquals(List.of("content", "drover.mv.db", "id", "key", "lock"), names());
	}

	@Test
	void creatingAProjectThatIsThereOpensIt() throws Exception {
		Project.create(folder()).close();
		String id = Files.readString(folder().resolve("id")).strip();
		try (Project project = Project.create(folder())) {
			assertEquals(id, project.id());
		}
	}

	@Test
	void twoProjectsHaveDifferentIds() throws Exception {
		try (Project one = Project.create(folder()); Project other = Project.create(parent.resolve("other"))) {
			assertNotEquals(one.id(), other.id());
		}
	}

	@Test
	void aFolderWithoutAProjectIsSaidToHaveNone() {
		assertMessage("no project in " + folder(), () -> Project.open(folder()));
		assertFalse(Files.exists(folder()));
	}

	@Test
	void aFolderWithSomebodysFilesIsLeftAlone() throws Exception {
		Files.createDirectories(folder());
		Files.writeString(folder().resolve("letter.txt"), "dear");
		assertMessage("is not empty", () -> Project.create(folder()));
		assertEquals(List.of("letter.txt"), names());
	}

	@Test
	void aPathThatWouldBeReadAsOptionsIsRefused() {
		assertMessage("without a semicolon", () -> Project.create(parent.resolve("a;INIT=x/b")));
		assertFalse(Files.exists(parent.resolve("a;INIT=x")));
	}

	@Test
	void aCreationThatWasInterruptedIsTakenUp() throws Exception {
		Project.create(folder()).close();
		Files.delete(folder().resolve("id"));
		Files.createFile(folder().resolve("key.0815.new"));
		Project.create(folder()).close();
		assertTrue(Project.isProject(folder()));
	}

	@Test
	void aSecondOpenerInTheSameProcessIsToldSoAndTakesNothingAway() throws Exception {
		try (Project project = Project.create(folder(), "job run 1")) {
			ProjectBusyException busy = assertThrows(ProjectBusyException.class, () -> Project.open(folder()));
			assertTrue(busy.getMessage().contains("process " + ProcessHandle.current().pid() + " (job run 1) since "), busy.getMessage());
			project.settings().put("still", "works");
			assertOtherProcessFindsItBusy();
		}
		Project.open(folder()).close();
	}

	@Test
	void aSecondProcessIsToldWhoHasItOpen() throws Exception {
		try (ChildJvm child = new ChildJvm(Children.Holder.class, folder())) {
			child.await("open");
			ProjectBusyException busy = assertThrows(ProjectBusyException.class, () -> Project.open(folder()));
			assertTrue(busy.getMessage().contains("process " + child.pid() + " (holding) since 2"), busy.getMessage());
			child.kill();
			Project.open(folder()).close();
		}
	}

	@Test
	void aNewerSchemaIsRefused() throws Exception {
		try (Project project = Project.create(folder())) {
			project.jdbc().update("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\", "
					+ "\"installed_by\", \"execution_time\", \"success\") VALUES (99, '1000', 'later', 'SQL', 'V1000__later.sql', 'drover', 1, TRUE)");
		}
		assertMessage("the project in " + folder() + " was made by a newer Drover (schema 1000; this one knows " + Schema.CURRENT + "): upgrade Drover",
				() -> Project.open(folder()));
		h2("DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" = 99");
		Project.open(folder()).close();
	}

	@Test
	void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws Exception {
		Project.create(folder()).close();
		Files.writeString(database(), "these are not the rows you are looking for".repeat(1000));
		String before = Files.readString(database());
		assertMessage("is damaged or not a database that Drover made", () -> Project.open(folder()));
		assertEquals(before, Files.readString(database()));
	}

	@Test
	void aForeignDatabaseIsRefused() throws Exception {
		Project.create(folder()).close();
		Files.delete(database());
		h2("CREATE TABLE somebodys (id INT)");
		assertMessage("not a database that Drover made", () -> Project.open(folder()));
	}

	@Test
	void aMissingOrEmptyDatabaseIsNotReplacedByAnEmptyOne() throws Exception {
		Project.create(folder()).close();
		Files.delete(database());
		assertMessage("is missing", () -> Project.open(folder()));
		Files.createFile(database());
		assertMessage("put it back from a copy", () -> Project.open(folder()));
	}

	@Test
	void aMissingKeyIsNotReplacedByANewOne() throws Exception {
		Project.create(folder()).close();
		Files.delete(folder().resolve("key"));
		assertMessage("is missing", () -> Project.open(folder()));
		assertFalse(Files.exists(folder().resolve("key")));
	}

	@Test
	void aDamagedIdIsRefused() throws Exception {
		Project.create(folder()).close();
		Files.writeString(folder().resolve("id"), "../../etc");
		assertMessage("is damaged", () -> Project.open(folder()));
	}

	@Test
	void anInterruptedThreadDoesNotCloseTheDatabaseForTheOthers() throws Exception {
		try (Project project = Project.create(folder())) {
			for (int i = 0; i < 20; i++) {
				Thread.currentThread().interrupt();
				project.settings().put("n", Integer.toString(i));
				Thread.interrupted();
			}
			assertEquals("19", project.settings().get("n").orElseThrow());
		}
	}

	private void assertOtherProcessFindsItBusy() throws Exception {
		assertTrue(Project.holder(folder()).orElseThrow().contains("pid=" + ProcessHandle.current().pid()), "asking does not give the lock away either");
		try (ChildJvm child = new ChildJvm(Children.Busy.class, folder())) {
			assertEquals("busy", child.line());
		}
	}

	private void h2(String sql) throws Exception {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:" + folder().resolve("drover"));
		source.setUser("drover");
		source.setPassword("");
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private Path folder() {
		return parent.resolve("project");
	}

	private Path database() {
		return folder().resolve("drover.mv.db");
	}

	private List<String> names() throws Exception {
		try (Stream<Path> files = Files.list(folder())) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static void assertMessage(String part, Executable call) {
		String message = assertThrows(DroverException.class, call).getMessage();
		assertTrue(message.contains(part), message);
	}
}
