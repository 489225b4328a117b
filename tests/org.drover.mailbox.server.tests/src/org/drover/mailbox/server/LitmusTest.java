package org.drover.mailbox.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WebDAV test suite of the neon library, as the user of a mailbox; skipped where it is not installed. */
class LitmusTest {

	private static final Path LITMUS = Path.of("/usr/bin/litmus");

	@TempDir
	Path temp;

	private MailboxServer server;
	private MailboxAccount box;

	@BeforeEach
	void start() throws Exception {
		assumeTrue(Files.isExecutable(LITMUS), "litmus is not installed");
		box = MailboxAccounts.open(temp).create();
		server = MailboxServer.start(temp, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Tls.own(temp), ServerLimits.USUAL);
	}

	@AfterEach
	void stop() {
		if (server != null)
			server.close();
	}

	@Test
	void basicPassesInFull() throws Exception {
		assertPasses("basic", 16);
	}

	@Test
	void copyMovePassesInFull() throws Exception {
		assertPasses("copymove", 13);
	}

	@Test
	void httpPassesInFull() throws Exception {
		assertPasses("http", 3);
	}

	private void assertPasses(String suite, int tests) throws Exception {
		Path folder = Files.createDirectory(temp.resolve("litmus"));
		ProcessBuilder litmus = new ProcessBuilder(LITMUS.toString(), "-k", server.uri().resolve(box.path()).toString(), box.user(), box.password());
		litmus.environment().put("TESTS", suite);
		Process process = litmus.directory(folder.toFile()).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		int status = process.waitFor();
		List<String> summary = output.lines().filter(line -> line.startsWith("<- summary")).toList();
		assertEquals(List.of("<- summary for `" + suite + "': of " + tests + " tests run: " + tests + " passed, 0 failed. 100.0%"), summary, output);
		assertEquals(0, status, output);
	}
}
