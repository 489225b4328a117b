package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;

import org.drover.testing.ScratchPostgres;
import org.drover.testing.TinyDisk;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tired administrator gets at three in the morning: one sentence, the right exit status, and nothing half-written. */
class BadInputTest {

	private static final Path FIXTURE = Path.of("tests/org.drover.connector.ansible.tests/src/fixtures/estate");

	@Test
	void helpNamesEveryCommand() throws IOException, InterruptedException {
		String help = Command.run("--help").done().out();
		for (String command : new String[] { "demo", "lab", "site", "serve", "managers", "project", "gather", "topology", "collections", "estate", "dependencies", "plan", "alerts", "points", "content", "drift",
				"decommission", "leftovers", "job", "agent", "mailbox", "infrastructure", "journal", "report", "report-schedule", "exchange", "backup", "restore", "support" })
			assertTrue(help.contains(command), command);
		assertTrue(Command.run("job", "run", "--help").done().out().contains("--overrule"));
	}

	@Test
	void wrongUsageIsTwo() throws IOException, InterruptedException {
		Command.run("conquer").failed(2, "conquer");
		Command.run("gather").failed(2, "--project");
		Command.run("demo", "--size", "enormous").failed(2, "enormous");
		Command.run("job", "run", "1", "--project", "/", "--rate", "many").failed(2, "many");
	}

	@Test
	void aFolderThatIsNoProjectSaysSo(@TempDir Path folder) throws IOException, InterruptedException {
		Command.run("collections", "--project", folder.toString()).failed(1, "no project in", folder.toString());
		Command.run("job", "run", "1", "--project", folder.resolve("missing").toString()).failed(1, "no project in");
		assertEquals(0, Files.list(folder).count());
	}

	@Test
	void sourcesThatCannotBeReadLeaveNoProjectBehind(@TempDir Path folder) throws IOException, InterruptedException {
		Path project = folder.resolve("project");
		Map<String, String> password = Map.of("DROVER_PASSWORD", "secret");
		int closed = closedPort();
		Command.run(password, "gather", "--project", project.toString(), "--source", "configmgr:jdbc:h2:tcp://127.0.0.1:" + closed + "/CM_CAS#provider=http://127.0.0.1:"
				+ closed + "&user=reader").failed(1, "127.0.0.1:" + closed);
		Command.run(password, "gather", "--project", project.toString(), "--source",
				"configmgr:jdbc:h2:tcp://127.0.0.1/x;INIT=RUNSCRIPT FROM 'x'#user=reader&provider=http://127.0.0.1:1").failed(1, "without any");
		Command.run("gather", "--project", project.toString(), "--source", "nonsense").failed(1, "nonsense");
		Command.run("gather", "--project", project.toString(), "--source", "sccm:x").failed(1, "sccm");
		Command.run("gather", "--project", project.toString(), "--source", "site:http://127.0.0.1:" + closed).failed(1, "password");
		Command.run(password, "gather", "--project", project.toString(), "--source", "site:http://127.0.0.1:" + closed).failed(1, "127.0.0.1:" + closed);
		Command.run("gather", "--project", project.toString(), "--source", "ansible:" + folder.resolve("nowhere")).failed(1, "nowhere");
		Path file = Files.writeString(folder.resolve("none.drx"), "this is no package");
		Command.run("gather", "--project", project.toString(), "--source", "exchange:" + file).failed(1, "none.drx", "zip archive");
		Command.run("gather", "--project", project.toString(), "--source", "exchange:" + folder.resolve("nowhere")).failed(1, "nowhere");
		assertFalse(Files.exists(project), "nothing half-written");
	}

	@Test
	void databasesThatAreNotWhatWasPromisedLeaveNoProjectBehind(@TempDir Path folder) throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		String project = folder.resolve("project").toString();
		String database = ScratchPostgres.shared().createDatabase();
		String source = "configmgr:" + ScratchPostgres.shared().url(database) + "#provider=http://127.0.0.1:" + closedPort() + "&user=" + ScratchPostgres.USER;
		Map<String, String> password = Map.of("DROVER_PASSWORD", ScratchPostgres.PASSWORD);
		Command.run(Map.of("DROVER_PASSWORD", "wrong"), "gather", "--project", project, "--source", source).failed(1, "refuses this account");
		Command.run(password, "gather", "--project", project, "--source", source).failed(1, "not a Configuration Manager site database");
		ScratchPostgres.shared().execute(database, "CREATE TABLE v_Site (SiteCode VARCHAR, SiteName VARCHAR, ServerName VARCHAR, ReportingSiteCode VARCHAR,"
				+ " Type INT, Version VARCHAR); INSERT INTO v_Site VALUES ('CAS', 'Top', 'top', '', 4, '5.00.1')");
		Command.run(password, "gather", "--project", project, "--source", source).failed(1, "has no view v_");
		Command.run(password, "topology", "add", "--name", "new", "--project", project, "--uri", source).failed(1, "has no view v_");
		assertFalse(Files.exists(folder.resolve("project")), "nothing half-written");
	}

	@Test
	void aProjectOfANewerVersionIsLeftAlone(@TempDir Path folder) throws Exception {
		String project = folder.resolve("project").toString();
		Command.run("gather", "--project", project, "--source", "ansible:" + Command.root().resolve(FIXTURE)).done();
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:" + folder.resolve("project/drover"));
		try (Connection connection = database.getConnection("drover", ""); Statement statement = connection.createStatement()) {
			statement.execute("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\", \"installed_by\","
					+ " \"execution_time\", \"success\") VALUES (99, '1000', 'later', 'SQL', 'V1000__later.sql', 'drover', 1, TRUE)");
		}
		Command.run("collections", "--project", project).failed(1, "newer Drover", "1000");
		Command.run("gather", "--project", project, "--source", "ansible:" + Command.root().resolve(FIXTURE)).failed(1, "newer Drover", "1000");
		assertTrue(Files.exists(folder.resolve("project/id")));
	}

	@Test
	void aFullDiskLeavesNoProjectBehind(@TempDir Path folder) throws Exception {
		assumeTrue(TinyDisk.obstacle().isEmpty(), TinyDisk.obstacle());
		try (TinyDisk disk = TinyDisk.mount(folder, 1)) {
			Files.write(folder.resolve("rest"), new byte[(1 << 20) - (64 << 10)]);
			Command.run("gather", "--project", folder.resolve("project").toString(), "--source", "ansible:" + Command.root().resolve(FIXTURE)).failed(1, "room");
			assertFalse(Files.exists(folder.resolve("project")), "nothing half-written");
		}
	}

	@Test
	void unknownThingsInAProjectAreNamed(@TempDir Path folder) throws IOException, InterruptedException {
		String project = folder.resolve("project").toString();
		Command.run("gather", "--project", project, "--source", "ansible:" + Command.root().resolve(FIXTURE)).done();
		Command.run("dependencies", "NOPE", "--project", project).failed(1, "no collection 'NOPE'");
		Command.run("plan", "all", "--project", project).failed(1, "new");
		Command.run("job", "show", "77", "--project", project).failed(1, "77");
		Command.run("report", "--project", project, "--out", folder.resolve("out").toString()).failed(1, "plan");
		assertFalse(Files.exists(folder.resolve("out")));
		Path file = folder.resolve("estate.drx");
		Command.run("exchange", "export", "--project", project, "--topology", "nowhere", file.toString()).failed(1, "no topology nowhere");
		Command.run("exchange", "export", "--project", project, "--topology", "legacy", "NOPE", file.toString()).failed(1, "no collection 'NOPE'");
		Command.run("exchange", "export", "--project", project, "--topology", "legacy", "--with-content", file.toString()).failed(1, "does not give out content");
		assertFalse(Files.exists(file), "nothing half-written");
	}

	@Test
	void aDamagedProjectSaysSo(@TempDir Path folder) throws IOException, InterruptedException {
		String project = folder.resolve("project").toString();
		Command.run("gather", "--project", project, "--source", "ansible:" + Command.root().resolve(FIXTURE)).done();
		Files.writeString(folder.resolve("project/drover.mv.db"), "this is no database");
		Command.run("collections", "--project", project).failed(1, "project");
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}
}
