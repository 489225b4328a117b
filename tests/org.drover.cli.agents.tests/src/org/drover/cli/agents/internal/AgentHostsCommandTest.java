package org.drover.cli.agents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.drover.agent.InstallationFiles;
import org.drover.cli.Passwords;
import org.drover.cli.Terminal;
import org.drover.fleet.AgentJar;
import org.drover.fleet.ssh.Secret;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshLogin;
import org.drover.fleet.ssh.Sudo;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.server.MailboxAccounts;
import org.drover.mailbox.server.MailboxServer;
import org.drover.mailbox.server.ServerLimits;
import org.drover.mailbox.server.Tls;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.testing.BuiltAgent;
import org.drover.testing.ContainerHosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine;

/** Agents on hosts by the command line, as far as that goes without a host. */
class AgentHostsCommandTest {

	@TempDir
	Path folder;

	private CommandLineRun drover;
	private Path program;

	@BeforeEach
	void project() throws Exception {
		Project.create(folder.resolve("project")).close();
		program = program();
		drover = new CommandLineRun(folder.resolve("project"), Map.of(AgentJar.VARIABLE, program.toString()));
		assertEquals(0, drover.run("agent", "place", "put", "here", "dir:" + folder), drover::said);
	}

	@Test
	void hostsThatCannotBeReachedAreReportedOneByOne() throws Exception {
		Path password = Files.writeString(folder.resolve("password"), "TOPSECRET\n");
		int nobody;
		try (ServerSocket closed = new ServerSocket(0)) {
			nobody = closed.getLocalPort();
		}
		for (String what : List.of("install", "start", "stop", "query", "remove")) {
			List<String> words = new ArrayList<>(List.of("agent", what, "127.0.0.1", "localhost", "--port", String.valueOf(nobody), "--user", "root", "--password-file",
					password.toString(), "--json"));
			if (what.equals("install"))
				words.addAll(List.of("--place", "here"));
			assertEquals(1, drover.run(words.toArray(String[]::new)), drover::said);
			JsonNode reports = drover.document();
			assertEquals(2, reports.size());
			assertEquals("root@127.0.0.1:" + nobody + " FAILED", reports.get(0).get("host").textValue() + " " + reports.get(0).get("outcome").textValue());
			assertFalse(drover.said().contains("TOPSECRET"), drover::said);
		}
		assertEquals(0, drover.run("agent", "list", "--json"), drover::said);
		assertEquals(0, drover.document().size());
	}

	@Test
	void whatIsMissingForAnInstallationIsNamed() throws Exception {
		Path key = Files.writeString(folder.resolve("key"), "none");
		String[] install = { "agent", "install", "127.0.0.1", "--user", "root", "--key", key.toString(), "--place" };
		assertEquals(1, drover.run(with(install, "there")), drover::said);
		assertTrue(drover.said().contains("no place there for mailboxes"), drover::said);
		CommandLineRun without = new CommandLineRun(folder.resolve("project"), Map.of());
		assertEquals(1, without.run(with(install, "here")), without::said);
		assertTrue(without.said().contains("--package"), without::said);
		assertEquals(1, drover.run(with(install, "here", "--package", key.toString())), drover::said);
		assertTrue(drover.said().contains("is not the agent's program"), drover::said);
		assertEquals(1, drover.run("agent", "query", "127.0.0.1", "--user", "root", "--ssh-agent"), drover::said);
		assertTrue(drover.said().contains("SSH_AUTH_SOCK"), drover::said);
		assertEquals(1, drover.run("agent", "query", "a b", "--user", "root", "--key", key.toString()), drover::said);
		CommandLineRun told = new CommandLineRun(folder.resolve("project"), Map.of(Passwords.VARIABLE, "x"));
		assertEquals(0, told.run("agent", "place", "put", "web", "webdav:https://h/", "--user", "u"), told::said);
		assertEquals(2, drover.run(with(install, "web")), "agents are asked there who they are; " + drover.said());
		assertEquals(2, drover.run(with(install, "here", "--mailbox-root", folder.toString())), drover::said);
		assertEquals(2, drover.run(with(install, "web", "--mailbox-root", folder.toString(), "--credential", key.toString())), drover::said);
		assertEquals(1, drover.run(with(install, "web", "--mailbox-root", folder.resolve("none").toString())), drover::said);
		assertTrue(drover.said().contains("there is no folder"), drover::said);
		assertFalse(Files.exists(folder.resolve("none")));
	}

	@Test
	void eachAgentGetsAUserOfItsOwnAtOurServer() throws Exception {
		Path root = Files.createDirectory(folder.resolve("boxes"));
		MailboxId box = MailboxId.make(new byte[0]);
		ServedAdmission admission = ServedAdmission.of(root);
		Map<String, String> credential = admission.admit(box).orElseThrow();
		assertEquals(box.text(), credential.get(TransportProvider.USER));
		assertEquals(Optional.empty(), admission.admit(box), "its password stays");
		try (MailboxServer server = MailboxServer.startPlain(root, new InetSocketAddress("127.0.0.1", 0), ServerLimits.USUAL)) {
			PlaceAddress place = PlaceAddress.parse("webdav:" + server.uri());
			try (MailboxTransport transport = new WebDavProvider().open(place, credential)) {
				transport.put(box, "status-1", new byte[1]);
				assertEquals(1, transport.list(box).files().size());
				admission.withdraw(box);
				assertThrows(DroverException.class, () -> transport.list(box));
			}
		}
		assertFalse(Files.exists(root.resolve(box.text())));
	}

	@Test
	void hostsAreReachedAsTheOptionsSay() throws Exception {
		Path password = Files.writeString(folder.resolve("password"), "TOPSECRET\n");
		SshOptions options = new SshOptions();
		new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("ssh", CommandLine.Model.CommandSpec.forAnnotatedObject(options))).parseArgs("web1", "me@[::1]:77",
				"--user", "admin", "--port", "2222", "--key", "id", "--jump", "first", "--jump", "him@second:23", "--sudo-password-file", password.toString());
		List<Secret> secrets = new ArrayList<>();
		List<SshHost> hosts = options.hosts(Map.of(), secrets);
		assertEquals("[admin@first, him@second:23, admin@web1:2222]", hosts.get(0).chain().toString());
		assertEquals("me@[::1]:77", hosts.get(1).toString());
		assertEquals(new SshLogin.Key(Path.of("id"), Optional.empty()), hosts.get(0).login());
		assertTrue(hosts.get(0).sudo() instanceof Sudo.WithPassword);
		assertEquals(1, secrets.size());
		assertEquals(List.of(Path.of("id"), password), options.files());
	}

	@Test
	void aFirstContactWithoutAPersonNamesTheKeyAndTheOption() {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
		HostKeyPrompt prompt = new HostKeyPrompt(terminal, List.of("SHA256:known"), Optional.empty());
		assertTrue(prompt.accept("web1", "ssh-ed25519", "SHA256:known"));
		assertFalse(prompt.accept("web1", "ssh-ed25519", "SHA256:other"));
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("--accept-host-key SHA256:other"));
	}

	/** The agent as the build made it, on a server that has no Java. */
	@Test
	@Timeout(600)
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void anAgentIsInstalledObeysAndIsRemoved() throws Exception {
		assumeTrue(ContainerHosts.obstacle().isEmpty(), ContainerHosts.obstacle());
		Path mail = Files.createDirectory(folder.resolve("mail"));
		String host = ContainerHosts.address(1);
		String[] login = login(host);
		String[] install = with(new String[] { "agent", "install", "--place", "there", "--interval", "1" }, login);
		assertEquals(0, drover.run("agent", "place", "put", "there", "dir:" + mail), drover::said);
		try (ContainerHosts containers = ContainerHosts.start(1, folder.resolve("trees"), folder.resolve("key.pub"), mail)) {
			assertEquals(0, drover.run(with(install, "--accept-host-key", fingerprint(install))), drover::said);
			assertTrue(drover.out().contains("root@" + host + ": DONE, version 0.1.0 runs, agent "), drover::said);
			assertEquals(0, drover.run("agent", "ping", host), drover::said);
			Path script = Files.writeString(folder.resolve("hello"), "#!/bin/sh\nhostname\n");
			assertEquals(0, drover.run("agent", "run", script.toString(), host), drover::said);
			assertTrue(drover.out().endsWith("exit 0\nhost1"), drover::said);
			assertEquals(0, drover.run("agent", "service", "ssh", "status", host), drover::said);
			assertTrue(drover.out().contains("ssh.service is active"), drover::said);
			assertEquals(0, drover.run(with(new String[] { "agent", "stop" }, login)), drover::said);
			assertTrue(drover.out().contains("version 0.1.0 is stopped"), drover::said);
			assertEquals(0, drover.run(with(new String[] { "agent", "start" }, login)), drover::said);
			assertEquals(0, drover.run(with(new String[] { "agent", "query" }, login)), drover::said);
			assertTrue(drover.out().contains("version 0.1.0 runs"), drover::said);
			removeAndForget(host, login);
		}
	}

	/** Likewise, each with a user of its own at a mailbox server of ours. */
	@Test
	@Timeout(600)
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void anAgentIsInstalledWithAUserOfItsOwn() throws Exception {
		assumeTrue(ContainerHosts.obstacle().isEmpty(), ContainerHosts.obstacle());
		Path root = Files.createDirectory(folder.resolve("boxes"));
		Path password = Files.writeString(folder.resolve("password"), MailboxAccounts.open(root).createManager("console").password());
		Tls tls = Tls.own(root);
		String host = ContainerHosts.address(1);
		String[] login = login(host);
		String[] install = with(new String[] { "agent", "install", "--place", "ours", "--interval", "1", "--mailbox-root", root.toString() }, login);
		Path shared = Files.createDirectory(folder.resolve("shared"));
		try (ContainerHosts containers = ContainerHosts.start(1, folder.resolve("trees"), folder.resolve("key.pub"), shared);
				MailboxServer server = MailboxServer.start(root, new InetSocketAddress(ContainerHosts.gateway(), 0), tls, ServerLimits.USUAL)) {
			assertEquals(0, drover.run("agent", "place", "put", "ours", "webdav:" + server.uri(), "--user", "console", "--password-file", password.toString(),
					"--fingerprint", tls.fingerprint()), drover::said);
			String fingerprint = fingerprint(install);
			assertEquals(List.of(), boxes(root));
			for (int i = 0; i < 2; i++) {
				assertEquals(0, drover.run(with(install, "--accept-host-key", fingerprint, "--json")), drover::said);
				assertEquals(List.of(drover.document().get(0).get("id").textValue()), boxes(root), "the one that it has, and no other");
				assertEquals(0, drover.run("agent", "ping", host), drover::said);
			}
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(containers.tree(1).resolve("etc/drover-agent/credential.json"))));
			removeAndForget(host, login);
			Path config = Files.createDirectories(containers.tree(1).resolve("etc/drover-agent/credential.json")); // in the way
			assertEquals(1, drover.run(install), drover::said);
			assertTrue(drover.said().contains("FAILED"), drover::said);
			assertEquals(List.of(), boxes(root));
			assertFalse(Files.exists(containers.tree(1).resolve("opt/drover-agent")));
			assertFalse(Files.exists(config));
		}
	}

	private String[] login(String host) throws Exception {
		Path key = folder.resolve("key");
		new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()).start().waitFor();
		return new String[] { host, "--user", "root", "--key", key.toString(), "--package", BuiltAgent.program().toString(), "--runtime",
				BuiltAgent.runtime(folder).toString(), "--machine", BuiltAgent.machine() };
	}

	/** Of a host that is met for the first time, as the refusal names it. */
	private String fingerprint(String[] install) {
		assertEquals(1, drover.run(install), drover::said);
		Matcher fingerprint = Pattern.compile("--accept-host-key (SHA256:\\S+)").matcher(drover.said());
		assertTrue(fingerprint.find(), drover::said);
		return fingerprint.group(1);
	}

	private void removeAndForget(String host, String[] login) throws Exception {
		assertEquals(0, drover.run(with(new String[] { "agent", "remove" }, login)), drover::said);
		assertTrue(drover.out().contains("no agent is installed"), drover::said);
		assertEquals(0, drover.run("agent", "list", "--json"), drover::said);
		assertEquals("GONE", drover.document().get(0).get("health").textValue());
		assertEquals(0, drover.run("agent", "forget", host), drover::said);
		assertEquals(0, drover.run("agent", "list", "--json"), drover::said);
		assertEquals(0, drover.document().size());
	}

	private static List<String> boxes(Path root) throws IOException {
		try (Stream<Path> files = Files.list(root)) {
			return files.map(file -> file.getFileName().toString()).filter(MailboxId::names).toList();
		}
	}

	private static String[] with(String[] words, String... more) {
		List<String> all = new ArrayList<>(List.of(words));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	/** Scripts alone: nothing of it gets to a host. */
	private Path program() throws Exception {
		Path jar = folder.resolve("drover-agent.jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7.1");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			for (String name : InstallationFiles.names()) {
				out.putNextEntry(new ZipEntry("org/drover/agent/install/" + name));
				out.write(InstallationFiles.read(name));
			}
		}
		assertEquals("7.1", AgentJar.version(jar));
		return jar;
	}
}
