package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.drover.agent.protocol.Command;
import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.places.FaultyProxy;
import org.drover.mailbox.server.MailboxAccount;
import org.drover.mailbox.server.MailboxAccounts;
import org.drover.mailbox.server.MailboxServer;
import org.drover.mailbox.server.ServerLimits;
import org.drover.mailbox.server.Tls;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Processes share a project on PostgreSQL and the mailboxes of its agents; one after the other is killed. */
@Timeout(1800)
class ManagersTest {

	private static final boolean ALL = Boolean.getBoolean("drover.all");
	private static final int AGENTS = 10;
	private static final int COMMANDS = ALL ? 1_000 : 12; // to each agent
	/** Given before the first of them is done. */
	private static final int AT_ONCE = ALL ? 10 : 1;
	private static final int KILLS = ALL ? 30 : 3;
	private static final double FAULTS = 0.1;
	private static final long SEED = 7;

	@TempDir
	Path folder;

	private final List<Process> managers = new ArrayList<>();
	private int failures;

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void everyCommandIsDoneOnceWhoeverIsKilled() throws Exception {
		Path mail = Files.createDirectory(folder.resolve("mail"));
		System.out.println("in a directory: " + work("dir:" + mail, Optional.empty(), () -> new DirectoryTransport(mail)));
	}

	@Test
	void everyCommandIsDoneOnceOverABadLink() throws Exception {
		Path root = folder.resolve("boxes");
		MailboxAccount account = MailboxAccounts.open(root).createManager("managers");
		Tls tls = Tls.own(root);
		InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
		Path certificate = Files.writeString(folder.resolve("certificate.pem"), tls.certificate());
		try (MailboxServer server = MailboxServer.start(root, any, tls, ServerLimits.USUAL);
				FaultyProxy link = FaultyProxy.start(server.uri(), certificate, SEED, FAULTS)) {
			String address = "webdav:" + link.uri();
			Map<String, String> login = Map.of(TransportProvider.USER, account.user(), TransportProvider.PASSWORD, account.password());
			String worked = work(address, Optional.of(new PlaceCredentials(account.user(), account.password())),
					() -> new WebDavProvider().open(PlaceAddress.parse(address), login));
			System.out.println("over a bad link: " + worked + ", " + link.counts());
			link.counts().forEach((fault, times) -> assertTrue(times > 0, () -> "the link is too good: never " + fault));
		}
	}

	/** @return how it went */
	private String work(String address, Optional<PlaceCredentials> credentials, Callable<MailboxTransport> way) throws Exception {
		List<StandInAgent> agents = new ArrayList<>();
		try (Project project = FleetDatabase.POSTGRESQL.create(folder.resolve("project")); Fleet fleet = new Fleet(project, "orders", ManagerProcess.PROVIDERS);
				MailboxTransport place = way.call()) {
			fleet.putPlace("here", address, credentials);
			for (int i = 0; i < AGENTS; i++) {
				agents.add(agent(i, place, fleet));
				fleet.register("here", agents.getLast().id(), agents.getLast().mailbox.key(), "host" + i);
			}
			start("one");
			start("two");
			int killed = 0;
			long from = System.nanoTime();
			for (int command = 0; command < COMMANDS; command += AT_ONCE) {
				List<Order> orders = new ArrayList<>();
				for (int one = command; one < command + AT_ONCE; one++)
					orders.add(fleet.order("command-" + one, agents.stream().map(StandInAgent::id).toList(), new Command.Ping(), Optional.empty()));
				if (command * KILLS / COMMANDS >= killed) {
					managers.get(killed % managers.size()).destroyForcibly().waitFor();
					managers.set(killed % managers.size(), launch("again " + killed++));
				}
				for (Order order : orders) {
					while (fleet.await(order, Duration.ofMillis(20), new NullProgressMonitor()).stream().anyMatch(each -> !each.state().ended()))
						agents.forEach(this::round);
				}
			}
			double seconds = (System.nanoTime() - from) / 1e9;
			for (StandInAgent agent : agents) {
				assertEquals(COMMANDS, agent.done.size());
				assertEquals(COMMANDS, fleet.history(agent.id(), 2 * COMMANDS).stream().filter(each -> each.state() == CommandState.DONE).count());
			}
			assertTrue(killed >= KILLS, killed + " killed");
			return String.format("two managers, %d killed: %d commands to %d agents, each done and answered once, %.0f commands/s, %d rounds of agents failed", killed,
					AGENTS * COMMANDS, AGENTS, AGENTS * COMMANDS / seconds, failures);
		} finally {
			managers.forEach(Process::destroyForcibly);
			for (StandInAgent agent : agents)
				agent.close();
		}
	}

	/** One whose mailbox is made, however often the link fails. */
	private StandInAgent agent(int number, MailboxTransport place, Fleet fleet) throws DroverException {
		while (true) {
			try {
				return new StandInAgent(folder.resolve("agent" + number), place, Optional.of(fleet.key()), "host" + number);
			} catch (IOException e) {
				failures++;
			}
		}
	}

	private void round(StandInAgent agent) {
		try {
			agent.round();
		} catch (IOException | DroverException e) {
			failures++; // the next round tries again
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
		for (Class<?> own : List.of(ManagerProcess.class, Fleet.class, DirectoryTransport.class, WebDavProvider.class, Command.class, IProgressMonitor.class, Project.class))
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
