package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.fleet.AgentPackage.Needs;
import org.drover.fleet.HostReport.Outcome;
import org.drover.fleet.ssh.HostKeyFile;
import org.drover.fleet.ssh.Processes;
import org.drover.fleet.ssh.ScratchSshd;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshSession;
import org.drover.mailbox.MailboxId;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stand-in for the agent's package on hosts that are OpenSSH servers of this machine. */
@Timeout(300)
class InstallerTest {

	private static final String QUICK = ":";

	@TempDir
	Path folder;

	private Path root;
	private Path key;
	private final List<ScratchSshd> servers = new ArrayList<>();
	private final ConcurrentLinkedQueue<String> steps = new ConcurrentLinkedQueue<>();
	private final NullProgressMonitor monitor = new NullProgressMonitor();

	@BeforeEach
	void start() throws Exception {
		assumeTrue(ScratchSshd.obstacle().isEmpty(), ScratchSshd.obstacle());
		root = Files.createDirectory(folder.resolve("root"));
	}

	/** So many, started when they are first asked for. */
	private List<SshHost> hosts(int number) throws Exception {
		while (servers.size() < number) {
			ScratchSshd server = ScratchSshd.prepare(folder.resolve("server" + servers.size()));
			if (servers.isEmpty())
				key = server.newKey("key", "");
			else
				server.admit(key);
			servers.add(server.launch());
		}
		return servers.stream().limit(number).map(server -> server.host(key)).toList();
	}

	@AfterEach
	void stop() {
		servers.forEach(ScratchSshd::close);
	}

	@Test
	void agentsAreInstalledControlledAndRemoved() throws Exception {
		AgentPackage first = new StandInPackage(root, "1", QUICK);
		for (int i = 0; i < 2; i++) {
			List<HostReport> installed = installer().install(hosts(), first, monitor);
			assertEquals(List.of("DONE version 1 runs", "DONE version 1 runs", "DONE version 1 runs"), texts(installed));
			assertEquals(StandInPackage.IDENTITY, installed.getFirst().box().orElseThrow().text());
		}
		assertEquals(List.of("DONE version 2 runs"), texts(installer().install(hosts(1), new StandInPackage(root, "2", QUICK), monitor)));
		assertEquals(List.of("DONE version 2 is stopped", "DONE version 1 is stopped", "DONE version 1 is stopped"), texts(installer().stop(hosts(), first, monitor)));
		assertEquals(List.of("DONE version 2 runs"), texts(installer().start(hosts(1), first, monitor)));
		assertEquals(List.of("DONE version 2 runs", "DONE version 1 is stopped", "DONE version 1 is stopped"), texts(installer().query(hosts(), first, monitor)));
		for (int i = 0; i < 2; i++) {
			List<HostReport> removed = installer().remove(hosts(), first, monitor);
			assertEquals(List.of("DONE no agent is installed", "DONE no agent is installed", "DONE no agent is installed"), texts(removed));
			assertEquals(i == 0, removed.getFirst().box().isPresent(), "whose it was is known where there was one");
		}
		assertEquals("REFUSED " + hosts().getFirst() + " has no agent", texts(installer().start(hosts(), first, monitor)).getFirst());
		assertNothingLeft();
	}

	@Test
	void aHostThatFailsKeepsNoOtherWaitingAndNothing() throws Exception {
		List<SshHost> hosts = hosts();
		servers.get(1).close();
		List<HostReport> reports = installer().install(hosts, new StandInPackage(root, "1", "{ [ $(basename $place) != " + servers.get(2).port()
				+ " ] || { echo no disk >&2; exit 3; }; }"), monitor);
		assertEquals(List.of(Outcome.DONE, Outcome.FAILED, Outcome.FAILED), reports.stream().map(HostReport::outcome).toList());
		assertTrue(reports.get(1).text().contains("cannot be reached"), reports.get(1).text());
		assertEquals("the agent is not installed on " + hosts.get(2) + ": no disk", reports.get(2).text());
		installer().remove(hosts(1), new StandInPackage(root, "1", QUICK), monitor);
		assertNothingLeft();
	}

	@Test
	void aFailedUpgradeLeavesWhatWasThere() throws Exception {
		AgentPackage first = new StandInPackage(root, "1", QUICK);
		installer().install(hosts(1), first, monitor);
		assertEquals(Outcome.FAILED, installer().install(hosts(1), new StandInPackage(root, "2", "exit 3"), monitor).getFirst().outcome());
		assertEquals(List.of("DONE version 1 runs"), texts(installer().query(hosts(1), first, monitor)));
		assertEquals(List.of(), drafts());
	}

	@Test
	void whatIsCancelledIsTakenBack() throws Exception {
		List<SshHost> hosts = hosts();
		Thread.ofVirtual().start(() -> {
			await(() -> copied() == 3);
			monitor.setCanceled(true);
		});
		List<HostReport> reports = installer().install(hosts, new StandInPackage(root, "1", "sleep 30"), monitor);
		assertEquals(List.of(Outcome.CANCELLED, Outcome.CANCELLED, Outcome.CANCELLED), reports.stream().map(HostReport::outcome).toList());
		assertNothingLeft();
	}

	@Test
	void aHostThatLosesUsTakesItBack() throws Exception {
		List<SshHost> hosts = hosts();
		Thread.ofVirtual().start(() -> {
			await(() -> copied() == 3);
			servers.get(0).dropConnections(); // and lets us in again
			servers.get(1).closeKeepingSessions();
			servers.get(1).dropConnections(); // and does not
		});
		List<HostReport> reports = installer().install(hosts, new StandInPackage(root, "1", "sleep 5"), monitor);
		assertEquals(List.of(Outcome.FAILED, Outcome.REMAINS, Outcome.DONE), reports.stream().map(HostReport::outcome).toList());
		assertTrue(reports.get(0).text().contains(" was lost"), reports.get(0).text());
		assertTrue(reports.get(1).text().contains("look for /var/tmp/drover-agent."), reports.get(1).text());
		installer().remove(hosts.subList(2, 3), new StandInPackage(root, "1", QUICK), monitor);
		await(() -> copied() == 0);
		assertNothingLeft();
	}

	@Test
	void eachAgentIsLetInByItself() throws Exception {
		Users users = new Users();
		AgentPackage agent = new StandInPackage(root, "1", QUICK);
		for (int i = 0; i < 2; i++)
			assertEquals(List.of("DONE version 1 runs"), texts(installer().install(hosts(1), agent, users, monitor)));
		assertEquals("{user=" + StandInPackage.IDENTITY + "}", Files.readString(place(0).resolve("credential")));
		assertEquals(List.of("let in"), List.copyOf(users.told), "once, and not again by the upgrade");
		await(() -> drafts().isEmpty());
		assertTrue(Files.exists(place(0).resolve("active")), "what was prepared stays once it is installed");
		installer().remove(hosts(1), agent, monitor);
		assertNothingLeft();
	}

	@Test
	void nobodySeesACredential() throws Exception {
		String secret = "correct-horse-battery";
		AtomicReference<String> seen = new AtomicReference<>("");
		Thread looker = Thread.ofVirtual().start(() -> await(() -> seen.updateAndGet(before -> Processes.shown()).contains("sleep 0.775")));
		AgentPackage agent = new StandInPackage(root, "1", "sleep 0.775").with(Map.of("password", secret));
		List<HostReport> reports = installer().install(hosts(1), agent, monitor);
		looker.join();
		assertTrue(Files.readString(place(0).resolve("credential")).contains(secret));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place(0).resolve("credential"))));
		assertTrue(seen.get().contains("sleep 0.775"));
		for (String told : List.of(seen.get(), reports.toString(), steps.toString(), servers.getFirst().said()))
			assertFalse(told.contains(secret));
	}

	@Test
	void whoWasLetInForNothingIsPutOutAgain() throws Exception {
		Users users = new Users();
		HostReport failed = installer().install(hosts(1), new StandInPackage(root, "1", "{ echo no disk >&2; exit 3; }"), users, monitor).getFirst();
		assertEquals(Outcome.FAILED + " the agent is not installed on " + hosts(1).getFirst() + ": no disk", failed.outcome() + " " + failed.text());
		assertEquals(List.of("let in", "put out"), List.copyOf(users.told));
		users.full = true;
		failed = installer().install(hosts(1), new StandInPackage(root, "1", QUICK), users, monitor).getFirst();
		assertTrue(failed.text().endsWith("the server is full"), failed.text());
		assertNothingLeft();
	}

	@Test
	void aHostThatLosesUsWhenItIsPreparedTakesItBack() throws Exception {
		Users users = new Users();
		users.then = () -> {
			servers.get(0).closeKeepingSessions();
			servers.get(0).dropConnections();
		};
		HostReport lost = installer().install(hosts(1), new StandInPackage(root, "1", QUICK), users, monitor).getFirst();
		assertEquals(Outcome.REMAINS, lost.outcome(), lost.text());
		assertEquals(List.of("let in", "put out"), List.copyOf(users.told));
		await(() -> copied() == 0 && !Files.exists(place(0)));
		assertNothingLeft();
	}

	@Test
	void aHostWithoutWhatAnAgentNeedsIsLeftAlone() throws Exception {
		hosts(2);
		Needs needs = new Needs(List.of("vax"), true, 99, 1L << 50, root.toString(), Optional.of("127.0.0.1:1"));
		HostReport report = installer().install(hosts(1), new StandInPackage(root, "1", needs, QUICK), monitor).getFirst();
		assertEquals(Outcome.REFUSED, report.outcome());
		for (String reason : List.of("this package is for vax", "it has no Java 99 or later", "KB free in " + root, "KB free in /var/tmp",
				"it does not reach 127.0.0.1:1"))
			assertTrue(report.text().contains(reason), report.text());
		Needs met = new Needs(List.of(), false, 0, 1, root.resolve("not/yet/there").toString(), Optional.of("127.0.0.1:" + servers.get(1).port()));
		assertEquals(Outcome.DONE, installer().install(hosts(1), new StandInPackage(root, "1", met, QUICK), monitor).getFirst().outcome());
	}

	@Test
	void progressIsTold() throws Exception {
		List<Integer> worked = new ArrayList<>();
		NullProgressMonitor counting = new NullProgressMonitor() {
			@Override
			public void worked(int work) {
				worked.add(work);
			}
		};
		installer().install(hosts(), new StandInPackage(root, "1", QUICK), counting);
		assertEquals(List.of(1, 1, 1), worked);
		for (String step : List.of("connecting", "checking", "bringing program", "bringing secret", "installing", "ended DONE"))
			assertEquals(3, steps.stream().filter(step::equals).count(), step);
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place(0).resolve("secret"))));
	}

	/** Of a place that is asked for them. */
	private static final class Users implements Admission {

		private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
		private boolean full;
		private Runnable then = () -> {
		};

		@Override
		public Optional<Map<String, String>> admit(MailboxId box) throws IOException {
			if (full)
				throw new IOException("the server is full");
			if (told.contains("let in") && !told.contains("put out"))
				return Optional.empty();
			told.add("let in");
			then.run();
			return Optional.of(Map.of("user", box.text()));
		}

		@Override
		public void withdraw(MailboxId box) {
			told.add("put out");
		}
	}

	private Installer installer() {
		SshSession.Trust trust = new SshSession.Trust(new HostKeyFile(folder.resolve("known_hosts")), (host, kind, fingerprint) -> true);
		return new Installer(trust, 10, new InstallListener() {
			@Override
			public void step(SshHost host, String step) {
				steps.add(step);
			}

			@Override
			public void ended(HostReport report) {
				steps.add("ended " + report.outcome());
			}
		});
	}

	private List<SshHost> hosts() throws Exception {
		return hosts(3);
	}

	private static List<String> texts(List<HostReport> reports) {
		return reports.stream().map(report -> report.outcome() + " " + report.text()).toList();
	}

	private Path place(int server) {
		return root.resolve(Integer.toString(servers.get(server).port()));
	}

	private long copied() {
		return IntStream.range(0, servers.size()).filter(server -> Files.exists(place(server).resolve("secret"))).count();
	}

	/** What keeps watch on a host ends after the connection has. */
	private void assertNothingLeft() throws IOException {
		await(() -> drafts().isEmpty());
		await(() -> ProcessHandle.allProcesses().noneMatch(process -> process.info().commandLine().orElse("").contains(root.toString())));
		try (Stream<Path> files = Files.list(root)) {
			assertEquals(List.of(), files.toList());
		}
	}

	/** Folders that parts were brought to, and that are still there. */
	private List<String> drafts() {
		try {
			Path folders = StandInPackage.folders(root);
			return Files.exists(folders) ? Files.readAllLines(folders).stream().filter(draft -> Files.exists(Path.of(draft))).toList() : List.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void await(BooleanSupplier condition) {
		long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > until)
				throw new AssertionError("it does not come about");
			LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
		}
	}
}
