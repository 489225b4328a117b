package org.drover.fleet.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Logs in with a password, and becomes root with and without one: users and sudo's rules are in files that the test's server alone sees. */
@Timeout(300)
class SudoTest {

	private static final String PASSWORD = "correct horse, it's a \"battery\" $taple";
	private static final byte[] INPUT = "first\nsecond\n".getBytes(StandardCharsets.US_ASCII);

	@TempDir
	Path folder;

	private ScratchSshd server;
	private final NullProgressMonitor monitor = new NullProgressMonitor();
	private final Secret password = new Secret(PASSWORD.toCharArray());
	private final Secret wrong = new Secret("tr0ub4dor".toCharArray());

	@BeforeEach
	void start() throws Exception {
		assumeTrue("root".equals(System.getProperty("user.name")), "only root may give a server users of its own");
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/sudo")), "sudo is not installed");
		assumeTrue(ScratchSshd.obstacle().isEmpty(), ScratchSshd.obstacle());
		String crypted = crypt(PASSWORD);
		server = ScratchSshd.prepare(folder.resolve("server"), "PasswordAuthentication yes");
		server.seeing("/etc/passwd", Files.readString(Path.of("/etc/passwd")) + Stream.of("asked", "free", "nobody2")
				.map(name -> name + ":x:" + (7700 + name.length()) + ":7700::/tmp:/bin/sh\n").reduce("", String::concat), "rw-r--r--");
		server.seeing("/etc/shadow", Files.readString(Path.of("/etc/shadow")) + Stream.of("asked", "free", "nobody2")
				.map(name -> name + ":" + crypted + ":19000:0:99999:7:::\n").reduce("", String::concat), "rw-r-----");
		server.seeing("/etc/sudoers", "root ALL=(ALL) ALL\nasked ALL=(ALL) ALL\nfree ALL=(ALL) NOPASSWD: ALL\n", "r--r-----");
		server.launch();
	}

	@AfterEach
	void stop() {
		password.close();
		wrong.close();
		if (server != null)
			server.close();
	}

	@Test
	void aPasswordLogsIn() throws Exception {
		try (SshSession session = open("asked", new Sudo.NotNeeded())) {
			assertEquals("asked\n", session.run(SshCommand.of("id -un").root(), monitor).output());
		}
		DroverException refused = assertThrows(DroverException.class, () -> SshSession.open(host("asked", wrong, new Sudo.NotNeeded()), trust(), monitor));
		assertTrue(refused.getMessage().contains(" refuses this user or password: check"), refused.getMessage());
	}

	/** Whether sudo asks or not, the command reads its own input and nothing else. */
	@Test
	void sudoGetsThePasswordAndTheCommandItsInput() throws Exception {
		for (Sudo sudo : List.of(new Sudo.WithPassword(password), new Sudo.Free())) {
			for (String user : sudo instanceof Sudo.Free ? List.of("free") : List.of("asked", "free")) {
				try (SshSession session = open(user, sudo)) {
					assertEquals(new SshResult(4, "root\nfirst\nsecond\n", "", false),
							session.run(SshCommand.of("id -un; cat; echo \"$line\" | grep . ; exit 4").root().input(INPUT), monitor));
				}
			}
		}
	}

	@Test
	void sudoRefuses() throws Exception {
		for (SshHost host : List.of(host("asked", password, new Sudo.WithPassword(wrong)), host("asked", password, new Sudo.Free()),
				host("nobody2", password, new Sudo.WithPassword(password)), host("nobody2", password, new Sudo.Free()))) {
			try (SshSession session = SshSession.open(host, trust(), monitor)) {
				DroverException refused = assertThrows(DroverException.class, () -> session.run(SshCommand.of("id").root().watched(), monitor), host.toString());
				assertTrue(refused.getMessage().startsWith("sudo on " + host + " does not make this user root: "), refused.getMessage());
				assertFalse(refused.getMessage().contains("tr0ub4dor"));
			}
		}
	}

	@Test
	void whatRunsAsRootIsEndedToo() throws Exception {
		for (Sudo sudo : List.of(new Sudo.WithPassword(password), new Sudo.Free())) {
			try (SshSession session = open(sudo instanceof Sudo.Free ? "free" : "asked", sudo)) {
				assertThrows(DroverException.class, () -> session.run(SshCommand.of("sleep 7704; true").root().limit(Duration.ofSeconds(1)), monitor));
				SshSessionTest.await(() -> SshSessionTest.processes().noneMatch(line -> line.contains("sleep 7704")));
			}
		}
	}

	@Test
	void nobodySeesThePassword() throws Exception {
		AtomicReference<String> seen = new AtomicReference<>("");
		SshHost host = host("asked", password, new Sudo.WithPassword(password));
		assertFalse((host + " " + host.login() + " " + host.sudo()).contains(PASSWORD));
		try (SshSession session = SshSession.open(host, trust(), monitor)) {
			Thread looker = Thread.ofVirtual()
					.start(() -> SshSessionTest.await(() -> seen.updateAndGet(before -> Processes.shown()).contains("sleep 0.77")));
			session.run(SshCommand.of("sleep 0.77").root(), monitor);
			looker.join();
		}
		assertTrue(seen.get().contains("sleep 0.77"));
		assertFalse(seen.get().contains(PASSWORD));
		assertFalse(server.said().contains(PASSWORD));
	}

	private SshSession open(String user, Sudo sudo) throws DroverException {
		return SshSession.open(host(user, password, sudo), trust(), monitor);
	}

	private SshHost host(String user, Secret secret, Sudo sudo) {
		return new SshHost(ScratchSshd.HOST, server.port(), user, new SshLogin.Password(secret), sudo);
	}

	private SshSession.Trust trust() {
		return new SshSession.Trust(new HostKeyFile(folder.resolve("known_hosts")), (host, kind, fingerprint) -> true);
	}

	private static String crypt(String password) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("openssl", "passwd", "-6", "-stdin").start();
		process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().close();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
	}
}
