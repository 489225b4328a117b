package org.drover.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.drover.agent.internal.file.Digest;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Response.Outcome;
import org.drover.agent.protocol.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's life on a server: installed by the script, changed, put back, removed. The server is a tree, and this test its service manager. */
class ProgramLifeTest {

	/** A new version that never reaches its mailbox. */
	static final class Hanging {

		private Hanging() {
		}

		public static void main(String[] arguments) throws InterruptedException {
			Thread.currentThread().join();
		}
	}

	@TempDir
	Path folder;

	private ManagedServer server;
	private Path files;
	private Path jar;

	@BeforeEach
	void unpack() throws IOException {
		server = new ManagedServer(folder);
		files = Files.createDirectories(folder.resolve("files"));
		InstallationFiles.unpack(files);
		jar = AgentProcess.jar(folder.resolve("agent.jar"), Main.class);
		server.config(folder.resolve("given/agent.json"));
	}

	@Test
	void aGoodVersionStaysAndBadOnesArePutBack() throws Exception {
		assertEquals(0, install(jar, "1"));
		try (Service service = new Service()) {
			server.register(service.agent());
			upgradeTo("2", AgentProcess.jar(folder.resolve("good.jar"), Main.class), 60);
			Response good = server.response("upgrade-2");
			assertEquals(new Result.Upgraded("1", "2", false), good.result(), good + service.agent().log());
			putBack("hangs", AgentProcess.jar(folder.resolve("hangs.jar"), Hanging.class), 3);
			putBack("garbage", Files.writeString(folder.resolve("garbage.jar"), "no program"), 60);
			assertEquals("versions/2", Files.readSymbolicLink(server.places.current()).toString());
			assertInstanceOf(Result.Pong.class, server.done("ping", new Command.Ping()).result());
			assertEquals(List.of("1", "2"), names(server.places.versions()));
		}
	}

	private void putBack(String version, Path program, int seconds) throws Exception {
		upgradeTo(version, program, seconds);
		Response response = server.response("upgrade-" + version);
		assertEquals(Outcome.FAILED, response.outcome(), response.text());
		assertEquals(new Result.Upgraded("2", "2", true), response.result());
	}

	private void upgradeTo(String version, Path program, int seconds) throws Exception {
		byte[] content = Files.readAllBytes(program);
		String digest = Digest.of(content);
		int half = content.length / 2;
		byte[] second = Arrays.copyOfRange(content, half, content.length);
		assertEquals(new Result.Staged(digest, half),
				server.done("stage-b-" + version, new Command.StageContent(digest, content.length, half, second)).result());
		server.done("stage-a-" + version, new Command.StageContent(digest, content.length, 0, Arrays.copyOf(content, half)));
		server.send("upgrade-" + version, new Command.Upgrade(version, digest, seconds));
	}

	@Test
	void anUninstalledAgentLeavesNothing() throws Exception {
		for (String usual : List.of("opt", "var/lib", "etc/systemd/system"))
			Files.createDirectories(server.root.resolve(usual));
		List<String> before = tree(server.root);
		assertEquals(0, install(jar, "1"));
		try (Service service = new Service()) {
			server.register(service.agent());
			server.done("script", new Command.RunScript("x", "#!/bin/sh\ntrue\n", "", List.of(), null, 0, 0));
			assertNotEquals(before, tree(server.root));
			Response last = server.done("leave", new Command.Uninstall());
			assertInstanceOf(Result.Uninstalling.class, last.result());
			assertEquals(77, service.agent().await());
			Waiting.until("the removal", () -> !Files.exists(server.places.state()));
			assertEquals(before, tree(server.root));
		}
	}

	@Test
	void anInstallationIsRepeatedWithoutHarmAndTakenBackWhereItFails() throws Exception {
		Files.createDirectories(server.root);
		assertNotEquals(0, install(folder.resolve("missing.jar"), "1"));
		assertEquals(List.of(), tree(server.root));
		assertNotEquals(0, install(jar, "../1"));
		assertEquals(List.of(), tree(server.root));
		Files.createDirectories(server.root.resolve("etc/drover-agent/agent.json/blocked"));
		List<String> blocked = tree(server.root);
		assertNotEquals(0, install(jar, "1"));
		assertEquals(blocked, tree(server.root));
		Files.delete(server.root.resolve("etc/drover-agent/agent.json/blocked"));
		Files.delete(server.root.resolve("etc/drover-agent/agent.json"));
		assertEquals(0, install(jar, "1"));
		List<String> installed = tree(server.root);
		assertTrue(installed.contains("rw------- etc/drover-agent/agent.json"), installed.toString());
		assertEquals(0, install(jar, "1"));
		assertEquals(installed, tree(server.root));
		assertEquals(0, sh("uninstall.sh", "--root", server.root.toString()));
		assertFalse(tree(server.root).stream().anyMatch(line -> line.contains("drover")));
	}

	private int install(Path program, String version) throws Exception {
		return sh("install.sh", "--root", server.root.toString(), "--jar", program.toString(), "--config",
				folder.resolve("given/agent.json").toString(), "--credential", folder.resolve("given/credential.json").toString(), "--version", version,
				"--java", AgentProcess.JAVA);
	}

	private int sh(String script, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("/bin/sh", files.resolve(script).toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("install.log").toFile()).start();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		return process.exitValue();
	}

	/** Every path below a root with its mode. */
	private static List<String> tree(Path root) throws IOException {
		try (Stream<Path> paths = Files.walk(root)) {
			List<String> lines = new ArrayList<>();
			for (Path path : paths.filter(each -> !each.equals(root)).sorted().toList())
				lines.add((Files.isSymbolicLink(path) ? "link" : PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
						+ " " + root.relativize(path));
			return lines;
		}
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.map(path -> path.getFileName().toString()).sorted().toList();
		}
	}

	/** Starts the program again whenever it ends to be started again, as a service manager does. */
	private final class Service implements AutoCloseable {

		private final Thread keeper = new Thread(this::keep, "service");
		private volatile AgentProcess agent;
		private volatile boolean closed;

		Service() throws IOException {
			agent = AgentProcess.installed(server.root, server.log);
			keeper.start();
		}

		AgentProcess agent() {
			return agent;
		}

		private void keep() {
			try {
				for (int exit = agent.awaitLong(); !closed && exit != 77; exit = agent.awaitLong())
					agent = AgentProcess.installed(server.root, server.log);
			} catch (IOException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}

		@Override
		public void close() throws Exception {
			closed = true;
			agent.kill();
			keeper.join();
		}
	}
}
