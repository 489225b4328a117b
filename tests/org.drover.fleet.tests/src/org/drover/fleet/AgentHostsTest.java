package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Result;
import org.drover.fleet.ssh.HostKeyFile;
import org.drover.fleet.ssh.SshCommand;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshLogin;
import org.drover.fleet.ssh.SshSession;
import org.drover.fleet.ssh.Sudo;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.MailboxId;
import org.drover.store.Project;
import org.drover.testing.BuiltAgent;
import org.drover.testing.ContainerHosts;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The real agent, as the build made it, with a runtime of its own on three servers that have no Java, and a systemd of their own. */
@Timeout(900)
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class AgentHostsTest {

	private static final int HOSTS = 3;
	private static final String PLACE = "here";
	/** What a running system changes by itself is left out. */
	private static final SshCommand FILES = SshCommand.of("find / -xdev \\( -path /var/log -o -path /var/lib/systemd -o -path /run -o -path /tmp -o -path /root/.cache"
			+ " -o -path /proc -o -path /sys -o -path /dev \\) -prune -o -printf '%p %u %m %y %s\\n'"
			+ " | grep -v '^/var/tmp root\\|^/var/tmp/systemd-private\\|^/etc/machine-id' | sort").limit(Duration.ofMinutes(2)).most(50_000_000);
	private static final SshCommand PROCESSES = SshCommand.of("ps -eo args= | grep -E 'drover|java' | grep -v 'grep\\|process \\$\\$' || true");

	@TempDir
	Path folder;

	private final NullProgressMonitor monitor = new NullProgressMonitor();
	private SshSession.Trust trust;

	@Test
	void agentsAreInstalledObeyAndLeaveNothing() throws Exception {
		assumeTrue(ContainerHosts.obstacle().isEmpty(), ContainerHosts.obstacle());
		Path key = folder.resolve("key");
		new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()).start().waitFor();
		Path mail = Files.createDirectory(folder.resolve("mail"));
		trust = new SshSession.Trust(new HostKeyFile(folder.resolve("known_hosts")), (host, kind, fingerprint) -> true);
		long from = System.nanoTime();
		try (ContainerHosts containers = ContainerHosts.start(HOSTS, folder.resolve("trees"), folder.resolve("key.pub"), mail);
				Project project = Project.create(folder.resolve("project")); Fleet fleet = new Fleet(project, "tester", List.of(new DirectoryProvider()));
				FleetWatch watch = new FleetWatch(fleet, new FleetWatch.Options(Duration.ofSeconds(1), 2, 8))) {
			say("hosts up", from);
			fleet.putPlace(PLACE, "dir:" + mail, Optional.empty());
			List<SshHost> hosts = IntStream.rangeClosed(1, HOSTS)
					.mapToObj(host -> new SshHost(ContainerHosts.address(host), SshHost.PORT, "root", new SshLogin.Key(key, Optional.empty()), new Sudo.NotNeeded())).toList();
			List<String> before = each(hosts, FILES);
			assertTrue(before.stream().allMatch(files -> files.contains("/etc/passwd root 644")));
			DroverAgentPackage.Settings settings = new DroverAgentPackage.Settings(fleet.key(), "dir:" + mail, Map.of(), 2, Optional.empty());
			AgentPackage agent = agent("1", settings);
			Installer installer = new Installer(trust, HOSTS, InstallListener.NONE);
			from = System.nanoTime();
			List<MailboxId> boxes = new ArrayList<>();
			for (HostReport report : installer.install(hosts, agent, monitor)) {
				assertEquals("DONE version 1 runs", report.outcome() + " " + report.text());
				boxes.add(report.box().orElseThrow());
				fleet.register(PLACE, report.box().get(), report.key().orElseThrow(), report.host().name());
			}
			say("installed", from);
			from = System.nanoTime();
			watch.start();
			Order survey = fleet.order(boxes, new Command.TakeSurvey(Set.of()), Optional.empty());
			Order script = fleet.order(boxes, new Command.RunScript("hello", "#!/bin/sh\nhostname\n", "", List.of(), new TreeMap<>(), 20, 1000), Optional.empty());
			assertTrue(ended(fleet, survey).stream().allMatch(each -> each.state() == CommandState.DONE));
			assertTrue(ended(fleet, script).stream().allMatch(each -> each.state() == CommandState.DONE));
			assertEquals("host2\n", ((Result.ScriptEnded) fleet.response(boxes.get(1), script.id()).orElseThrow().result()).output());
			Assignment home = new Assignment("", "NEW", "http://new", new TreeMap<>());
			assertTrue(ended(fleet, fleet.order(boxes, new Command.Assign(home), Optional.empty())).stream().allMatch(each -> each.state() == CommandState.DONE));
			say("surveyed, a script run, and assigned elsewhere", from);
			from = System.nanoTime();
			for (HostReport report : installer.install(hosts, agent("2", settings), monitor)) {
				assertEquals("DONE version 2 runs", report.outcome() + " " + report.text());
				assertTrue(boxes.contains(report.box().orElseThrow()), "an upgrade changes no identity");
			}
			say("upgraded", from);
			assertTrue(fleet.agents().stream().allMatch(each -> each.health(2) == AgentHealth.ONLINE));
			from = System.nanoTime();
			assertTrue(ended(fleet, fleet.order(boxes.subList(0, 1), new Command.Uninstall(), Optional.empty())).stream()
					.allMatch(each -> each.state() == CommandState.DONE));
			for (HostReport report : installer.remove(hosts, agent, monitor))
				assertEquals("DONE no agent is installed", report.outcome() + " " + report.text());
			say("removed", from);
			List<String> after = each(hosts, FILES);
			for (int host = 0; host < HOSTS; host++)
				assertEquals(List.of(), difference(before.get(host), after.get(host)));
			assertEquals(List.of("", "", ""), each(hosts, PROCESSES));
		}
	}

	private AgentPackage agent(String version, DroverAgentPackage.Settings settings) throws Exception {
		return DroverAgentPackage.of(BuiltAgent.program(), version, BuiltAgent.runtime(folder), BuiltAgent.machine(), settings);
	}

	private List<AgentCommand> ended(Fleet fleet, Order order) throws Exception {
		return fleet.await(order, Duration.ofMinutes(2), monitor);
	}

	private List<String> each(List<SshHost> hosts, SshCommand command) throws Exception {
		List<String> outputs = new ArrayList<>();
		for (SshHost host : hosts) {
			try (SshSession session = SshSession.open(host, trust, monitor)) {
				outputs.add(session.run(command, monitor).output());
			}
		}
		return outputs;
	}

	private static List<String> difference(String before, String after) {
		List<String> known = before.lines().toList();
		List<String> found = after.lines().toList();
		List<String> difference = new ArrayList<>();
		found.stream().filter(line -> !known.contains(line)).forEach(line -> difference.add("+ " + line));
		known.stream().filter(line -> !found.contains(line)).forEach(line -> difference.add("- " + line));
		return difference;
	}

	private static void say(String what, long from) {
		System.out.printf("%d servers: %s in %.1f s%n", HOSTS, what, (System.nanoTime() - from) / 1e9);
	}
}
