package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.agent.protocol.TaskReport;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.fleet.ssh.HostKeyFile;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshLogin;
import org.drover.fleet.ssh.SshSession;
import org.drover.fleet.ssh.Sudo;
import org.drover.inventory.Topologies;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.server.MailboxAccount;
import org.drover.mailbox.server.MailboxAccounts;
import org.drover.mailbox.server.MailboxServer;
import org.drover.mailbox.server.ServerLimits;
import org.drover.mailbox.server.Tls;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.plan.PlanOptions;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.testing.BuiltAgent;
import org.drover.testing.ContainerHosts;
import org.drover.testing.HostFirewall;
import org.drover.testing.HostTraces;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real agent, as the build made it, with a runtime of its own on three servers that have no Java, and a systemd of their own. They are behind
 * firewalls: SSH from the manager is let in while agents are installed, then nothing is; out they get to the place of their mailboxes alone.
 */
@Timeout(900)
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class AgentHostsTest {

	private static final int HOSTS = 3;
	private static final int CONNECT_MS = 1000;
	private static final int PART = 2 << 20;
	private static final Duration PATIENCE = Duration.ofMinutes(4);
	private static final String PLACE = "here";
	private static final FleetWatch.Options HOW = new FleetWatch.Options(Duration.ofSeconds(1), 2, 8);

	@TempDir
	Path folder;

	private final NullProgressMonitor monitor = new NullProgressMonitor();
	private final ConnectorRegistry connectors = new ConnectorRegistry(List.of(new AnsibleConnectorProvider(), new SiteConnectorProvider()));
	private final List<HostFirewall> firewalls = new ArrayList<>();
	private final List<HostTraces> before = new ArrayList<>();
	private final List<MailboxId> boxes = new ArrayList<>();
	private ContainerHosts containers;
	private Project project;
	private Fleet fleet;
	private long from = System.nanoTime();

	@Test
	void agentsBehindFirewallsAreInstalledObeyMoveAndLeaveNothing() throws Exception {
		assumeTrue(ContainerHosts.obstacle().isEmpty(), ContainerHosts.obstacle());
		Path key = folder.resolve("key");
		new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()).start().waitFor();
		Path root = Files.createDirectory(folder.resolve("boxes"));
		MailboxAccount console = MailboxAccounts.open(root).createManager("console");
		Tls tls = Tls.own(root);
		Path shared = Files.createDirectory(folder.resolve("shared"));
		try (ContainerHosts started = ContainerHosts.start(HOSTS, folder.resolve("trees"), folder.resolve("key.pub"), shared);
				MailboxServer server = MailboxServer.start(root, new InetSocketAddress(ContainerHosts.gateway(), 0), tls, ServerLimits.USUAL);
				Project opened = Project.create(folder.resolve("project")); Fleet made = fleet(opened); FleetWatch watch = new FleetWatch(made, HOW)) {
			containers = started;
			project = opened;
			fleet = made;
			String place = "webdav:" + server.uri() + "#" + WebDavProvider.FINGERPRINT + "=" + tls.fingerprint();
			fleet.putPlace(PLACE, place, Optional.of(new PlaceCredentials("console", console.password())));
			for (int host = 1; host <= HOSTS; host++) {
				firewalls.add(new HostFirewall(containers, host, ContainerHosts.gateway(), server.uri().getPort()));
				firewalls.getLast().admit(ContainerHosts.gateway());
				before.add(containers.traces(host));
			}
			say("hosts up, firewalls let nothing in but SSH from the manager");
			Optional<String> reach = Optional.of(ContainerHosts.gateway() + ":" + server.uri().getPort());
			install(new DroverAgentPackage.Settings(fleet.key(), place, Map.of(), true, 2, reach), key, root);
			close();
			watch.start();
			survey();
			scan();
			script();
			reassign();
			upgrade();
			assertTrue(fleet.agents().stream().allMatch(each -> each.health(2) == AgentHealth.ONLINE));
			assertConnectedOutwardsAlone(server.uri().getPort());
			uninstall();
		}
	}

	private void install(DroverAgentPackage.Settings settings, Path key, Path root) throws Exception {
		IOException refused = assertThrows(IOException.class,
				() -> containers.inNetworkOf(2, "", "timeout", "2", "bash", "-c", "</dev/tcp/" + ContainerHosts.address(1) + "/22"));
		assertTrue(firewalls.get(1).refusedOut() > 0, () -> "not even out of the second host: " + refused);
		SshSession.Trust trust = new SshSession.Trust(new HostKeyFile(folder.resolve("known_hosts")), (host, kind, fingerprint) -> true);
		List<SshHost> hosts = IntStream.rangeClosed(1, HOSTS)
				.mapToObj(host -> new SshHost(ContainerHosts.address(host), SshHost.PORT, "root", new SshLogin.Key(key, Optional.empty()), new Sudo.NotNeeded())).toList();
		AgentPackage agent = DroverAgentPackage.of(BuiltAgent.program(), "1", BuiltAgent.runtime(folder), BuiltAgent.machine(), settings);
		for (HostReport report : new Installer(trust, HOSTS, InstallListener.NONE).install(hosts, agent, admission(root), monitor)) {
			assertEquals("DONE version 1 runs", report.outcome() + " " + report.text());
			boxes.add(report.box().orElseThrow());
			fleet.register(PLACE, report.box().get(), report.key().orElseThrow(), report.host().name());
		}
		say("installed over SSH");
	}

	private static Admission admission(Path root) throws IOException, DroverException {
		MailboxAccounts accounts = MailboxAccounts.open(root);
		return new Admission() {

			@Override
			public Optional<Map<String, String>> admit(MailboxId box) throws IOException, DroverException {
				MailboxAccount account = accounts.create(box);
				return Optional.of(Map.of(TransportProvider.USER, account.user(), TransportProvider.PASSWORD, account.password()));
			}

			@Override
			public void withdraw(MailboxId box) throws IOException, DroverException {
				accounts.remove(box);
			}
		};
	}

	/** A connection that was let in before is not any more. */
	private void close() throws Exception {
		List<Long> refused = new ArrayList<>();
		for (int host = 1; host <= HOSTS; host++) {
			InetSocketAddress ssh = new InetSocketAddress(ContainerHosts.address(host), SshHost.PORT);
			try (Socket open = new Socket()) {
				open.connect(ssh, CONNECT_MS);
			}
			firewalls.get(host - 1).close();
			try (Socket closed = new Socket()) {
				assertThrows(IOException.class, () -> closed.connect(ssh, CONNECT_MS));
			}
			refused.add(firewalls.get(host - 1).refusedIn());
		}
		assertTrue(refused.stream().allMatch(packets -> packets > 0), refused::toString);
		say("firewalls let nothing in: packets refused " + refused);
	}

	private void survey() throws Exception {
		for (Response response : done(new Command.TakeSurvey(Set.of()))) {
			List<TaskReport> tasks = ((Result.Surveyed) response.result()).survey().tasks();
			assertTrue(tasks.size() > 5, tasks::toString);
		}
		say("surveyed");
	}

	private void scan() throws Exception {
		List<String> codes = done(new Command.RunScan(true, 3, false)).stream().map(response -> ((Result.Scanned) response.result()).code().toString()).toList();
		say("scanned: " + codes);
	}

	private void script() throws Exception {
		List<String> names = done(new Command.RunScript("hello", "#!/bin/sh\nhostname\n", "", List.of(), new TreeMap<>(), 20, 1000)).stream()
				.map(response -> ((Result.ScriptEnded) response.result()).output()).toList();
		assertEquals(List.of("host1\n", "host2\n", "host3\n"), names);
		say("ran a script");
	}

	/** By a migration job: the inventory knows hosts by names, agents were installed by addresses. */
	private void reassign() throws Exception {
		Path inventory = Files.createDirectory(folder.resolve("inventory"));
		Files.writeString(inventory.resolve("hosts"), "[web]\nhost1.example.org\nhost2\nhost3\n");
		try (SiteServer site = SiteServer.open(SiteOptions.of(folder.resolve("site"), "DRV"))) {
			Topologies topologies = new Topologies(project, connectors);
			gather(topologies, "legacy", "ansible:" + inventory);
			gather(topologies, "new", "site:" + site.baseUri() + "#password-file=" + site.passwordFile().toAbsolutePath());
			MigrationJobs jobs = new MigrationJobs(project, topologies, () -> new FleetAgents(project, AgentHostsTest::fleet, HOW));
			String id = jobs.create(new Planning(topologies).plan(List.of("web"), "legacy", "new", PlanOptions.DEFAULT, monitor).plan(), "legacy", "new");
			assertEquals(JobState.DONE, jobs.run(id, RunRequest.PLAIN, monitor, JobListener.NONE).state());
			for (int host = 1; host <= HOSTS; host++)
				assertTrue(Files.readString(assignment(host)).contains("\"site\":\"DRV\""), Files.readString(assignment(host)));
			say("reassigned by a migration job");
			assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, monitor, JobListener.NONE).state());
			for (int host = 1; host <= HOSTS; host++)
				assertTrue(Files.notExists(assignment(host)));
			say("job undone, assigned as before");
			assertEquals(JobState.DONE, jobs.redo(id, RunRequest.PLAIN, monitor, JobListener.NONE).state());
		}
	}

	private Path assignment(int host) {
		return containers.tree(host).resolve("etc/drover-agent/assignment.json");
	}

	private void gather(Topologies topologies, String name, String address) throws DroverException {
		ConnectorAddress parsed = ConnectorAddress.parse(address);
		try (Connector connector = connectors.connect(parsed, Credentials.NONE)) {
			topologies.put(name, parsed, Credentials.NONE, connector);
			topologies.gather(name, connector, monitor);
		}
	}

	private void upgrade() throws Exception {
		byte[] program = Files.readAllBytes(BuiltAgent.program());
		String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(program));
		for (int offset = 0; offset < program.length; offset += PART)
			done(new Command.StageContent(sha256, program.length, offset, Arrays.copyOfRange(program, offset, Math.min(program.length, offset + PART))));
		for (Response response : done(new Command.Upgrade("2", sha256, 120)))
			assertEquals(new Result.Upgraded("1", "2", false), response.result());
		for (int host = 1; host <= HOSTS; host++)
			assertTrue(Files.isSymbolicLink(containers.tree(host).resolve("opt/drover-agent/current")));
		say("upgraded through the mailboxes");
	}

	private void assertConnectedOutwardsAlone(int port) throws Exception {
		Pattern out = Pattern.compile(".*[ :]" + Pattern.quote(ContainerHosts.gateway()) + "]?:" + port + "\\s*");
		for (int host = 1; host <= HOSTS; host++) {
			List<String> others = containers.inNetworkOf(host, "", "ss", "-tnH").lines().filter(line -> !out.matcher(line).matches()).toList();
			assertEquals(List.of(), others);
		}
	}

	private void uninstall() throws Exception {
		done(new Command.Uninstall());
		assertTrue(fleet.agents().stream().allMatch(each -> each.health(2) == AgentHealth.GONE));
		for (int host = 1; host <= HOSTS; host++) {
			long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
			List<String> left = left(host);
			while (!left.isEmpty() && System.nanoTime() < until) {
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
				left = left(host);
			}
			assertEquals(List.of(), left, "host" + host);
		}
		say("uninstalled, and nothing is left; packets refused meanwhile, in and out: " + refused());
	}

	private List<String> left(int host) throws Exception {
		return containers.traces(host).since(before.get(host - 1));
	}

	private List<String> refused() throws Exception {
		List<String> refused = new ArrayList<>();
		for (HostFirewall firewall : firewalls)
			refused.add(firewall.refusedIn() + "/" + firewall.refusedOut());
		return refused;
	}

	/** By all agents. */
	private List<Response> done(Command command) throws Exception {
		Order order = fleet.order(boxes, command, Optional.empty());
		for (AgentCommand each : fleet.await(order, PATIENCE, monitor))
			assertEquals(CommandState.DONE, each.state(), each::text);
		List<Response> responses = new ArrayList<>();
		for (MailboxId box : boxes)
			responses.add(fleet.response(box, order.id()).orElseThrow());
		return responses;
	}

	private static Fleet fleet(Project project) throws DroverException {
		return new Fleet(project, "tester", List.of(new WebDavProvider()));
	}

	private void say(String what) {
		System.out.printf("%d servers: %s, %.1f s%n", HOSTS, what, (System.nanoTime() - from) / 1e9);
		from = System.nanoTime();
	}
}
