package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.mailbox.DirectoryTransport;
import org.drover.agent.protocol.Command;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.store.Project;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes share a project on PostgreSQL and the mailboxes of its agents; one after the other is killed. */
@Timeout(300)
class ManagersTest {

	private static final boolean ALL = Boolean.getBoolean("drover.all");
	private static final int AGENTS = 10;
	private static final int COMMANDS = ALL ? 1_000 : 12; // to each agent
	private static final int KILLS = ALL ? 30 : 3;

	@TempDir
	Path folder;

	private final List<Process> managers = new ArrayList<>();

	@Test
	void everyCommandIsDoneOnceWhoeverIsKilled() throws Exception {
		Path mail = Files.createDirectory(folder.resolve("mail"));
		List<StandInAgent> agents = new ArrayList<>();
		try (Project project = FleetDatabase.POSTGRESQL.create(folder.resolve("project"));
				Fleet fleet = new Fleet(project, "orders", List.of(new DirectoryProvider()))) {
			fleet.putPlace("here", "dir:" + mail, Optional.empty());
			for (int i = 0; i < AGENTS; i++) {
				agents.add(new StandInAgent(folder.resolve("agent" + i), new DirectoryTransport(mail), Optional.of(fleet.key()), "host" + i));
				fleet.register("here", agents.getLast().id(), agents.getLast().mailbox.key(), "host" + i);
			}
			start("one");
			start("two");
			int killed = 0;
			long from = System.nanoTime();
			for (int command = 0; command < COMMANDS; command++) {
				Order order = fleet.order("command-" + command, agents.stream().map(StandInAgent::id).toList(), new Command.Ping(), Optional.empty());
				if (command * KILLS / COMMANDS >= killed) {
					managers.get(killed % managers.size()).destroyForcibly().waitFor();
					managers.set(killed % managers.size(), launch("again " + killed++));
				}
				while (fleet.await(order, Duration.ofMillis(20), new NullProgressMonitor()).stream().anyMatch(each -> !each.state().ended())) {
					for (StandInAgent agent : agents)
						agent.round();
				}
			}
			double seconds = (System.nanoTime() - from) / 1e9;
			for (StandInAgent agent : agents) {
				assertEquals(COMMANDS, agent.done.size());
				assertEquals(COMMANDS, fleet.history(agent.id(), 2 * COMMANDS).stream().filter(each -> each.state() == CommandState.DONE).count());
			}
			assertTrue(killed >= KILLS, killed + " killed");
			System.out.printf("two managers, %d killed: %d commands to %d agents, each done and answered once, %.0f commands/s%n", killed, AGENTS * COMMANDS,
					AGENTS, AGENTS * COMMANDS / seconds);
		} finally {
			managers.forEach(Process::destroyForcibly);
			for (StandInAgent agent : agents)
				agent.close();
		}
	}

	private void start(String name) throws Exception {
		managers.add(launch(name));
		assertEquals("watching", managers.getLast().inputReader().readLine());
	}

	private Process launch(String name) throws Exception {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-Dslf4j.internal.verbosity=ERROR", "-cp", classPath(),
				ManagerProcess.class.getName(), folder.resolve("project").toString(), name).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	/** The places that classes were really loaded from: under OSGi this process has no class path. */
	private static String classPath() throws ClassNotFoundException {
		Set<String> places = new LinkedHashSet<>();
		for (Class<?> own : List.of(ManagerProcess.class, Fleet.class, DirectoryTransport.class, Command.class, IProgressMonitor.class, Project.class))
			places.add(place(own));
		ClassLoader store = Project.class.getClassLoader();
		for (String name : List.of("org.drover.model.DroverException", "org.drover.secret.SecretVault", "org.drover.content.FolderContentStore",
				"org.h2.jdbcx.JdbcDataSource", "org.postgresql.ds.PGSimpleDataSource", "com.zaxxer.hikari.HikariDataSource", "com.fasterxml.jackson.core.JsonFactory",
				"com.fasterxml.jackson.databind.ObjectMapper", "com.fasterxml.jackson.annotation.JsonProperty", "org.slf4j.LoggerFactory",
				"org.flywaydb.core.Flyway"))
			places.add(place(Class.forName(name, false, store)));
		return String.join(File.pathSeparator, places);
	}

	/** Under OSGi a place may be a bundle's folder in the workspace, its classes below. */
	private static String place(Class<?> type) {
		String location = type.getProtectionDomain().getCodeSource().getLocation().toString();
		Path place = Path.of(URI.create(location.substring(location.indexOf("file:")).replace(" ", "%20")));
		Path classes = place.resolve("target/classes");
		return (Files.isDirectory(classes) ? classes : place).toString();
	}
}
