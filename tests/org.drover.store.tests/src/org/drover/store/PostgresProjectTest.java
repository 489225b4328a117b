package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.internal.Schema;
import org.drover.testing.ScratchPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Projects whose rows are in a PostgreSQL database. */
@Timeout(120)
class PostgresProjectTest {

	private static final int AT_ONCE = 6;

	@TempDir
	Path parent;
	private DatabaseAccess access;

	@BeforeEach
	void makeDatabase() throws Exception {
		access = TestDatabase.newAccess();
	}

	@Test
	void aProjectOutlivesItsProcessWithItsIdAndItsData() throws Exception {
		String id;
		try (Project project = make()) {
			id = project.id();
			assertTrue(project.shared());
			project.topologies().put("legacy", "configmgr:x", "CAS", "");
			project.topologies().saveCredentials("legacy", new TopologyCredentials("u", "p"));
		}
		try (Project project = Project.open(folder())) {
			assertEquals(id, project.id());
			assertTrue(project.shared());
			assertEquals("p", project.topologies().credentials("legacy").orElseThrow().password());
		}
		try (Stream<Path> files = Files.list(folder())) {
			assertEquals(List.of("content", "database.json", "id", "key", "lock"), files.map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void thePasswordIsSealedAndTheFileIsItsOwners() throws Exception {
		make().close();
		Path file = folder().resolve("database.json");
		assertFalse(Files.readString(file).contains(access.password()));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void saysWhereItsRowsAre() throws Exception {
		try (Project project = make()) {
			DatabaseInfo info = project.database();
			assertTrue(info.product().startsWith("PostgreSQL "), info.product());
			assertEquals(access.address().toString(), info.address());
			assertEquals(Schema.CURRENT, info.schema());
			assertEquals(ScratchPostgres.USER, info.user());
			assertTrue(info.bytes() > 1_000_000, "an empty database has some megabytes");
			assertEquals("drover", project.jdbc().first("SELECT current_setting('application_name')", row -> row.getString(1)).orElseThrow());
		}
	}

	@Test
	void anyNumberMayOpenTheFolderOrACopyOfIt() throws Exception {
		try (Project first = make(); Project second = Project.open(folder()); Project third = Project.open(copy("elsewhere"))) {
			first.settings().put("a", "b");
			assertEquals("b", second.settings().get("a").orElseThrow());
			assertEquals("b", third.settings().get("a").orElseThrow());
			assertEquals(first.id(), third.id());
			try (ChildJvm child = new ChildJvm(Children.Busy.class, folder())) {
				assertEquals("open", child.line());
			}
		}
	}

	@Test
	void makingAProjectThatIsThereOpensIt() throws Exception {
		make().close();
		make().close();
		DatabaseAccess elsewhere = TestDatabase.newAccess();
		assertMessage("with its rows elsewhere", () -> Project.create(folder(), "test", elsewhere));
		Path embedded = parent.resolve("embedded");
		Project.create(embedded).close();
		assertMessage("with its rows elsewhere", () -> Project.create(embedded, "test", access));
	}

	@Test
	void aMakingThatWasInterruptedIsTakenUp() throws Exception {
		String id;
		try (Project project = make()) {
			id = project.id();
		}
		Files.move(folder().resolve("id"), folder().resolve("id.new"));
		assertMessage("is not whole", () -> Project.create(folder()));
		try (Project project = make()) {
			assertEquals(id, project.id());
		}
	}

	@Test
	void ofSeveralThatMakeAProjectInOneDatabaseOneDoes() throws Exception {
		int made = 0;
		for (Object outcome : atOnce(number -> Project.create(parent.resolve("p" + number), "test", access))) {
			if (outcome instanceof DroverException refused)
				assertTrue(refused.getMessage().contains("belongs to project "), refused.getMessage());
			else
				made++;
		}
		assertEquals(1, made);
	}

	@Test
	void ofSeveralThatFindAnOlderSchemaOneUpgradesIt() throws Exception {
		String id;
		try (Project project = make()) {
			id = project.id();
		}
		DatabaseAccess older = TestDatabase.newAccess();
		String database = older.address().database();
		Flyway.configure(Schema.class.getClassLoader()).dataSource(ScratchPostgres.shared().dataSource(database)).locations("classpath:db/postgresql")
				.target("1").loggers("slf4j").load().migrate();
		assertMessage("does not say whose it is", () -> Project.connect(folder(), older));
		ScratchPostgres.shared().execute(database, "INSERT INTO setting (name, text) VALUES ('project', '" + id + "'), ('kept', 'yes')");
		for (Object outcome : atOnce(number -> openAt(older, number)))
			assertEquals("opened", outcome);
		Project.connect(folder(), older);
		try (Project project = Project.open(folder())) {
			assertEquals(Schema.CURRENT, project.database().schema());
			assertEquals("yes", project.settings().get("kept").orElseThrow());
		}
	}

	@Test
	void aNewerSchemaIsRefused() throws Exception {
		make().close();
		execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success) "
				+ "VALUES (99, '1000', 'later', 'SQL', 'V1000__later.sql', 'drover', 1, TRUE)");
		assertMessage("the project in " + folder() + " was made by a newer Drover (schema 1000; this one knows " + Schema.CURRENT + "): upgrade Drover",
				() -> Project.open(folder()));
	}

	@Test
	void aDatabaseWithOthersTablesIsLeftAlone() throws Exception {
		execute("CREATE TABLE letters (body TEXT)");
		assertMessage("has tables that Drover did not make", this::make);
		assertFalse(Files.exists(folder()));
		execute("CREATE TABLE flyway_schema_history (script TEXT, success BOOLEAN); CREATE TABLE setting (name TEXT, text TEXT)");
		assertMessage("has tables that Drover did not make", this::make);
	}

	@Test
	void aTableThatWasChangedByHandIsSaid() throws Exception {
		make().close();
		execute("UPDATE flyway_schema_history SET checksum = 1; DELETE FROM flyway_schema_history WHERE version <> '1'");
		assertMessage("or that were changed since", () -> Project.open(folder()));
	}

	@Test
	void anotherProjectsDatabaseIsRefused() throws Exception {
		String id;
		try (Project project = make()) {
			id = project.id();
		}
		Path other = parent.resolve("other");
		assertMessage("belongs to project " + id, () -> Project.create(other, "test", access));
		assertFalse(Files.exists(other));
		Project.create(other, "test", TestDatabase.newAccess()).close();
		assertMessage("belongs to project " + id, () -> Project.connect(other, access));
	}

	@Test
	void anEmptiedDatabaseIsNotFilledAnew() throws Exception {
		make().close();
		execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
		assertMessage("has no tables of a project", () -> Project.open(folder()));
	}

	@Test
	void whatKeepsAManagerOutIsSaidInASentence() throws Exception {
		String url = access.address().toString();
		assertMessage("refuses this user or password", () -> make(url, ScratchPostgres.USER, "wrong"));
		assertMessage("refuses this user or password", () -> make(url, "nobody", "wrong"));
		assertMessage("refuses this user or password", () -> make(url, ScratchPostgres.USER, ""));
		assertMessage("does not exist", () -> make(ScratchPostgres.shared().url("nowhere"), ScratchPostgres.USER, ScratchPostgres.PASSWORD));
		assertMessage("cannot be reached", () -> make("jdbc:postgresql://127.0.0.1:1/d?connectTimeout=2", "u", "p"));
		assertMessage("cannot be reached", () -> make("jdbc:postgresql://nowhere.invalid/d?connectTimeout=2", "u", "p"));
		assertMessage("sslrootcert", () -> make(url + "?sslmode=require", ScratchPostgres.USER, ScratchPostgres.PASSWORD));
		assertMessage("no such schema", () -> make(url + "?currentSchema=nowhere", ScratchPostgres.USER, ScratchPostgres.PASSWORD));
		assertFalse(Files.exists(folder()));
	}

	@Test
	void aDatabaseThatCannotKeepEveryTextIsRefused() throws Exception {
		ScratchPostgres.shared().execute("postgres", "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
		assertMessage("is encoded in LATIN1", () -> make(ScratchPostgres.shared().url("latin"), ScratchPostgres.USER, ScratchPostgres.PASSWORD));
	}

	@Test
	void aRoleThatMayMakeTablesIsEnoughAndOneThatMayNotIsTold() throws Exception {
		String url = access.address().toString();
		execute("CREATE ROLE plain LOGIN PASSWORD 'plain'; CREATE SCHEMA team");
		assertMessage("does not let its user do this", () -> make(url, "plain", "plain"));
		execute("GRANT ALL ON SCHEMA team TO plain");
		try (Project project = Project.create(parent.resolve("team"), "test", DatabaseAccess.of(DatabaseAddress.parse(url + "?currentSchema=team"), "plain", "plain", 4))) {
			project.settings().put("a", "b");
			assertEquals("b", project.settings().get("a").orElseThrow());
		}
	}

	@Test
	void theFileCannotSendThePasswordElsewhere() throws Exception {
		make().close();
		Path file = folder().resolve("database.json");
		String text = Files.readString(file);
		Files.writeString(file, text.replace("127.0.0.1", "localhost"));
		assertMessage("was not sealed with this project's key for this address and user", () -> Project.open(folder()));
		Files.writeString(file, text.replace("\"user\"", "\"init\" : \"x\", \"user\""));
		assertMessage("has a field 'init' that Drover does not know", () -> Project.open(folder()));
		Files.writeString(file, text.replaceAll("\"user\".*", ""));
		assertMessage("has no text 'user'", () -> Project.open(folder()));
		Files.writeString(file, "no JSON");
		assertMessage("put it back from a copy", () -> Project.open(folder()));
		Project.connect(folder(), access);
		Project.open(folder()).close();
	}

	@Test
	void aNewPasswordIsTakenOnceItWorks() throws Exception {
		String url = access.address().toString();
		execute("CREATE ROLE changing LOGIN SUPERUSER PASSWORD 'old'");
		make(url, "changing", "old").close();
		execute("ALTER ROLE changing PASSWORD 'new'");
		assertMessage("refuses this user or password", () -> Project.open(folder()));
		assertMessage("refuses this user or password", () -> Project.connect(folder(), DatabaseAccess.of(access.address(), "changing", "typo", 8)));
		Project.connect(folder(), DatabaseAccess.of(access.address(), "changing", "new", 8));
		Project.open(folder()).close();
		Path embedded = parent.resolve("embedded");
		Project.create(embedded).close();
		assertMessage("has its rows in its folder", () -> Project.connect(embedded, access));
	}

	@Test
	void aTextThatPostgresCannotKeepIsSaid() throws Exception {
		try (Project project = make()) {
			assertMessage("NUL", () -> project.settings().put("a", "b\0c"));
			Topology topology = project.topologies().put("legacy", "x", "CAS", "");
			try (EstateWriter writer = project.estates().replace(topology.id())) {
				assertMessage("of client:G\0 has a NUL character", () -> writer.object(Estates.named("G\0")));
				writer.commit();
			}
		}
	}

	/** Opens a copy of the project at another database, which has its rows. */
	private Project openAt(DatabaseAccess other, int number) throws DroverException {
		Path copy = copy("copy" + number);
		Project.connect(copy, other);
		return Project.open(copy);
	}

	/** Makes one attempt each in several threads at the same moment. */
	private interface Attempt {
		Project make(int number) throws DroverException;
	}

	/** @return "opened", or the failure, of each */
	private static List<Object> atOnce(Attempt attempt) throws Exception {
		List<Callable<Object>> attempts = new ArrayList<>();
		for (int number = 0; number < AT_ONCE; number++) {
			int own = number;
			attempts.add(() -> outcome(attempt, own));
		}
		List<Object> outcomes = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			for (Future<Object> outcome : threads.invokeAll(attempts))
				outcomes.add(outcome.get());
		}
		return outcomes;
	}

	private static Object outcome(Attempt attempt, int number) {
		try (Project project = attempt.make(number)) {
			return "opened";
		} catch (DroverException e) {
			return e;
		}
	}

	private Project make() throws DroverException {
		return Project.create(folder(), "test", access);
	}

	private Project make(String url, String user, String password) throws DroverException {
		return Project.create(folder(), "test", DatabaseAccess.of(DatabaseAddress.parse(url), user, password, 8));
	}

	/** What another machine needs of a project. */
	private Path copy(String name) {
		try {
			Path copy = Files.createDirectories(parent.resolve(name));
			for (String file : List.of("id", "key", "database.json"))
				Files.copy(folder().resolve(file), copy.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
			return copy;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void execute(String sql) throws Exception {
		ScratchPostgres.shared().execute(access.address().database(), sql);
	}

	private Path folder() {
		return parent.resolve("project");
	}

	private static void assertMessage(String part, Executable call) {
		String message = assertThrows(DroverException.class, call).getMessage();
		assertTrue(message.contains(part), message);
	}
}
