package org.drover.fleet.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against OpenSSH's server. */
@Timeout(300)
class SshSessionTest {

	@TempDir
	Path folder;

	private ScratchSshd server;
	private Path key;
	private HostKeyFile known;
	private final List<String> questions = new ArrayList<>();
	private final NullProgressMonitor monitor = new NullProgressMonitor();

	@BeforeEach
	void start() throws Exception {
		assumeTrue(ScratchSshd.obstacle().isEmpty(), ScratchSshd.obstacle());
		server = ScratchSshd.start(folder.resolve("server"));
		key = server.newKey("key", "");
		known = new HostKeyFile(folder.resolve("ssh/known_hosts"));
	}

	@AfterEach
	void stop() {
		if (server != null)
			server.close();
	}

	@Test
	void aCommandGivesItsOutputErrorsAndStatus() throws Exception {
		try (SshSession session = open(server.host(key))) {
			SshResult result = session.run(SshCommand.of("cat; echo wrong >&2; exit 3").input("grüße\n".getBytes(StandardCharsets.UTF_8)), monitor);
			assertEquals(new SshResult(3, "grüße\n", "wrong\n", false), result);
			assertEquals("wrong", result.lastWords());
			assertEquals(-1, session.run(SshCommand.of("kill -9 $$"), monitor).status());
			assertEquals(new SshResult(0, "abc", "", true), session.run(SshCommand.of("printf abcdef").most(3), monitor));
			assertTrue(session.run(SshCommand.of("head -c 3000000 /dev/zero").most(10), monitor).cut());
		}
	}

	@Test
	void aCommandThatTakesTooLongIsEnded() throws Exception {
		try (SshSession session = open(server.host(key))) {
			DroverException late = assertThrows(DroverException.class, () -> session.run(SshCommand.of("exec sleep 7701").limit(Duration.ofMillis(300)), monitor));
			assertTrue(late.getMessage().startsWith("'exec sleep 7701' takes longer than 0.3 s on "), late.getMessage());
			assertEquals(Retry.LATER, late.retry());
			awaitNoProcess("sleep 7701");
			assertTrue(session.run(SshCommand.of("true"), monitor).done());
		}
	}

	@Test
	void aCommandIsCancelled() throws Exception {
		NullProgressMonitor cancelled = new NullProgressMonitor();
		try (SshSession session = open(server.host(key))) {
			Thread.ofVirtual().start(() -> {
				await(() -> processes().anyMatch(command -> command.contains("sleep 7702")));
				cancelled.setCanceled(true);
			});
			assertThrows(OperationCanceledException.class, () -> session.run(SshCommand.of("exec sleep 7702"), cancelled));
			awaitNoProcess("sleep 7702");
		}
	}

	@Test
	void anAttendedCommandSeesThatWeAreGone() throws Exception {
		Path begun = folder.resolve("begun");
		Path seen = folder.resolve("seen");
		SshSession session = open(server.host(key));
		Thread attended = Thread.ofVirtual().start(() -> assertThrows(DroverException.class,
				() -> session.run(SshCommand.of("touch " + begun + "; cat > /dev/null; touch " + seen).watched(), monitor)));
		await(() -> Files.exists(begun));
		session.close();
		attended.join();
		await(() -> Files.exists(seen));
	}

	@Test
	void aLostConnectionIsAPassingFault() throws Exception {
		try (SshSession session = open(server.host(key))) {
			Thread.ofVirtual().start(() -> {
				await(() -> processes().anyMatch(command -> command.contains("sleep 7703")));
				server.dropConnections();
			});
			DroverException lost = assertThrows(DroverException.class, () -> session.run(SshCommand.of("exec sleep 7703"), monitor));
			assertEquals(Retry.LATER, lost.retry());
			assertTrue(lost.getMessage().contains(" was lost: "), lost.getMessage());
			assertFalse(session.isOpen());
		} finally {
			processHandles("sleep 7703").forEach(ProcessHandle::destroyForcibly);
		}
	}

	@Test
	void aHostIsAskedAboutOnceWithTheFingerprintThatOpensshShows() throws Exception {
		open(server.host(key)).close();
		open(server.host(key)).close();
		String shown = output("ssh-keygen", "-l", "-f", server.publicHostKey().toString()).split(" ")[1];
		assertEquals(List.of("[127.0.0.1]:" + server.port() + " ssh-ed25519 " + shown), questions);
		assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(known.path()));
		assertTrue(output("ssh-keygen", "-F", "[127.0.0.1]:" + server.port(), "-f", known.path().toString()).contains("ssh-ed25519"));
	}

	@Test
	void aHostThatNobodyVouchesForIsLeft() throws Exception {
		DroverException refused = assertThrows(DroverException.class,
				() -> SshSession.open(server.host(key), new SshSession.Trust(known, HostKeyQuestion.REFUSE), monitor));
		assertTrue(refused.getMessage().startsWith("nobody says that [127.0.0.1]:" + server.port() + " is the host meant, its key is SHA256:"), refused.getMessage());
		assertFalse(Files.exists(known.path()));
		assertFalse(server.said().contains("Accepted"), "no login before the host is known");
	}

	@Test
	void aHostWithAnotherKeyIsRefusedWhateverAnybodySays() throws Exception {
		Files.createDirectories(known.path().getParent());
		Files.writeString(known.path(), "# mine\n\n");
		open(server.host(key)).close();
		server.close();
		server.newHostKey();
		server.launch();
		DroverException refused = assertThrows(DroverException.class, () -> open(server.host(key)));
		assertTrue(refused.getMessage().contains("than the one in line 3 of " + known.path() + ": "), refused.getMessage());
		assertFalse(refused.getMessage().contains("\n"));
		assertEquals(1, questions.size());
	}

	@Test
	void namesMayBeHashedAndKeysRevoked() throws Exception {
		open(server.host(key)).close();
		ScratchSshd.run("ssh-keygen", "-q", "-H", "-f", known.path().toString());
		assertTrue(Files.readString(known.path()).startsWith("|1|"));
		open(server.host(key)).close();
		assertEquals(1, questions.size());
		Files.writeString(known.path(), "@revoked * " + Files.readString(server.publicHostKey()));
		DroverException refused = assertThrows(DroverException.class, () -> open(server.host(key)));
		assertTrue(refused.getMessage().contains("line 1 of " + known.path() + " says is revoked"), refused.getMessage());
	}

	@Test
	void aWrongKeyIsRefused() throws Exception {
		Path other = folder.resolve("other");
		ScratchSshd.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other.toString());
		DroverException refused = assertThrows(DroverException.class, () -> open(server.host(other)));
		assertTrue(refused.getMessage().contains(" refuses the key in " + other + ": check the user"), refused.getMessage());
		assertEquals(Retry.NEVER, refused.retry());
	}

	@Test
	void anEncryptedKeyNeedsItsPassphrase() throws Exception {
		Path encrypted = server.newKey("encrypted", "open sesame");
		try (Secret right = new Secret("open sesame".toCharArray()); Secret wrong = new Secret("sesame".toCharArray())) {
			open(login(new SshLogin.Key(encrypted, Optional.of(right)))).close();
			for (Optional<Secret> bad : List.of(Optional.of(wrong), Optional.<Secret> empty())) {
				DroverException refused = assertThrows(DroverException.class, () -> open(login(new SshLogin.Key(encrypted, bad))));
				assertTrue(refused.getMessage().contains("its passphrase is wrong or missing"), refused.getMessage());
			}
		}
	}

	@Test
	void anAgentLogsIn() throws Exception {
		Path socket = folder.resolve("agent");
		Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).redirectErrorStream(true).start();
		try {
			await(() -> Files.exists(socket));
			DroverException none = assertThrows(DroverException.class, () -> open(login(new SshLogin.Agent(socket))));
			assertTrue(none.getMessage().startsWith("no ssh-agent with a key answers at " + socket), none.getMessage());
			ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
			add.environment().put("SSH_AUTH_SOCK", socket.toString());
			assertEquals(0, add.start().waitFor());
			open(login(new SshLogin.Agent(socket))).close();
		} finally {
			agent.destroy();
			agent.waitFor();
		}
	}

	@Test
	void hostsAreReachedOverOthers() throws Exception {
		try (ScratchSshd second = ScratchSshd.prepare(folder.resolve("second")); ScratchSshd third = ScratchSshd.prepare(folder.resolve("third"))) {
			second.admit(key);
			third.admit(key);
			second.launch();
			third.launch();
			SshHost jump = second.host(key).over(server.host(key));
			try (SshSession session = open(third.host(key).over(jump))) {
				assertEquals("hello\n", session.run(SshCommand.of("echo hello"), monitor).output());
				session.upload(new ByteArrayInputStream(new byte[300_000]), folder.resolve("brought").toString(), 0640, monitor);
			}
			assertEquals(3, questions.size(), "each hop shows its own key");
			assertTrue(server.said().contains("Accepted publickey") && second.said().contains("Accepted publickey"));
			second.close();
			DroverException gone = assertThrows(DroverException.class, () -> open(third.host(key).over(jump)));
			assertTrue(gone.getMessage().startsWith(jump + " cannot be reached: "), gone.getMessage());
		}
	}

	@ParameterizedTest
	@EnumSource
	void aProxyConnects(SshProxy.Kind kind) throws Exception {
		try (ScratchProxy proxy = new ScratchProxy(); Secret password = new Secret("sesame".toCharArray())) {
			SshProxy named = new SshProxy(kind, "127.0.0.1", proxy.port(), "me", Optional.of(password));
			try (SshSession session = open(server.host(key).over(named))) {
				assertTrue(session.run(SshCommand.of("true"), monitor).done());
			}
			assertEquals("me:sesame 127.0.0.1:" + server.port(), proxy.asked().getFirst());
			assertFalse(server.host(key).over(named).toString().contains("sesame"));
			assertFalse(named.toString().contains("sesame"));
		}
	}

	@Test
	void whoDoesNotAnswerIsSaidInASentence() throws Exception {
		server.close();
		DroverException none = assertThrows(DroverException.class, () -> open(server.host(key)));
		assertTrue(none.getMessage().contains(" cannot be reached: see that its SSH server listens on port " + server.port()), none.getMessage());
		assertEquals(Retry.LATER, none.retry());
		DroverException nameless = assertThrows(DroverException.class,
				() -> open(SshHost.parse("nobody.invalid", "root", server.host(key).login(), new Sudo.NotNeeded())));
		assertTrue(nameless.getMessage().startsWith("there is no host named nobody.invalid"), nameless.getMessage());
	}

	@Test
	void aConnectionThatHangsIsCancelled() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			SshHost host = new SshHost("127.0.0.1", silent.getLocalPort(), "root", new SshLogin.Key(key, Optional.empty()), new Sudo.NotNeeded());
			for (SshHost hanging : List.of(host, host.over(server.host(key)))) {
				NullProgressMonitor cancelled = new NullProgressMonitor();
				Thread.ofPlatform().daemon().start(() -> cancelWhenReached(silent, cancelled));
				assertThrows(OperationCanceledException.class, () -> SshSession.open(hanging, trust(), cancelled));
			}
		}
	}

	private static void cancelWhenReached(ServerSocket silent, NullProgressMonitor monitor) {
		try (Socket reached = silent.accept()) {
			monitor.setCanceled(true);
			reached.getInputStream().transferTo(OutputStream.nullOutputStream());
		} catch (IOException e) {
			monitor.setCanceled(true); // cut while it was read
		}
	}

	@Test
	void filesArriveWholeOrNotAtAll() throws Exception {
		byte[] content = new byte[5_000_000];
		new Random(1).nextBytes(content);
		Path target = folder.resolve("it's here");
		try (SshSession session = open(server.host(key))) {
			session.upload(new ByteArrayInputStream("old".getBytes(StandardCharsets.US_ASCII)), target.toString(), 0600, monitor);
			assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(target));
			session.upload(new ByteArrayInputStream(content), target.toString(), 0755, monitor);
			assertEquals(PosixFilePermissions.fromString("rwxr-xr-x"), Files.getPosixFilePermissions(target));
			assertTrue(Arrays.equals(content, Files.readAllBytes(target)));
			NullProgressMonitor cancelled = new NullProgressMonitor();
			assertThrows(OperationCanceledException.class, () -> session.upload(cancelling(content, cancelled), target.toString(), 0600, cancelled));
			DroverException nowhere = assertThrows(DroverException.class,
					() -> session.upload(InputStream.nullInputStream(), "/no/such/folder/x", 0600, monitor));
			assertTrue(nowhere.getMessage().endsWith(": there is no such folder"), nowhere.getMessage());
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of("it's here", "server", "ssh"), files.map(file -> file.getFileName().toString()).sorted().toList());
		}
		assertTrue(Arrays.equals(content, Files.readAllBytes(target)));
	}

	private static InputStream cancelling(byte[] content, NullProgressMonitor monitor) {
		return new ByteArrayInputStream(content) {
			@Override
			public synchronized int read(byte[] to, int offset, int length) {
				monitor.setCanceled(pos > content.length / 2);
				return super.read(to, offset, length);
			}
		};
	}

	private SshHost login(SshLogin login) {
		return new SshHost("127.0.0.1", server.port(), ScratchSshd.ROOT, login, new Sudo.NotNeeded());
	}

	private SshSession open(SshHost host) throws DroverException {
		return SshSession.open(host, trust(), monitor);
	}

	private SshSession.Trust trust() {
		return new SshSession.Trust(known, (host, kind, fingerprint) -> questions.add(host + " " + kind + " " + fingerprint));
	}

	private static String output(String... command) throws Exception {
		return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	static Stream<String> processes() {
		return ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream());
	}

	private static Stream<ProcessHandle> processHandles(String command) {
		return ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(command));
	}

	private static void awaitNoProcess(String command) {
		await(() -> processes().noneMatch(line -> line.contains(command)));
	}

	static void await(BooleanSupplier condition) {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > until)
				throw new AssertionError("it does not come about");
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}
}
