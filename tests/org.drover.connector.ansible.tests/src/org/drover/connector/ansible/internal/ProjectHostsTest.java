package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.connector.ClientAssignment;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentTarget;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.testing.ContainerHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's Ansible runs what Drover wrote, against three servers with a systemd of their own: a package of their distribution, the command of another
 * one's program with its content, and nothing for a server that is known only. A second run changes nothing.
 */
@Timeout(900)
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class ProjectHostsTest {

	private static final int HOSTS = 3;
	private static final Pattern RECAP = Pattern.compile("(?m)^(host\\d)\\s*: ok=\\d+\\s+changed=(\\d+)\\s+unreachable=0\\s+failed=0 ");
	private static final String SCRIPT = "#!/bin/sh\nprintf '%s\\n' \"$1\" >> /var/tmp/ran\n";
	/** Ansible would make 49 of it. */
	private static final String WORD = "it is {{ 7*7 }}";

	@TempDir
	Path folder;

	@Test
	void whatIsWrittenIsWhatServersGetAndASecondRunChangesNothing() throws Exception {
		assumeTrue(AnsibleProgram.isInstalled(), "ansible is not installed");
		assumeTrue(ContainerHosts.obstacle().isEmpty(), ContainerHosts.obstacle());
		Path key = folder.resolve("key");
		run(folder, Map.of(), "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
		Path shared = Files.createDirectory(folder.resolve("shared"));
		repository(shared);
		try (ContainerHosts hosts = ContainerHosts.start(HOSTS, folder.resolve("hosts"), folder.resolve("key.pub"), shared, List.of("python3", "python3-apt"))) {
			Path project = Files.createDirectory(folder.resolve("project"));
			ProjectConnector connector = ProjectConnector.open(project, null, "LAB", true);
			write(connector);
			Map<String, String> environment = environment(key);
			for (int host = 1; host <= HOSTS; host++)
				Files.writeString(hosts.tree(host).resolve("etc/apt/sources.list"), "deb [trusted=yes] file:" + shared + " ./\n");
			run(project, environment, "ansible", "all", "-m", "ansible.builtin.command", "-a", "apt-get update");
			ClientAssignment clients = connector.clientAssignment().orElseThrow();
			clients.accept(Map.of("host1", "", "host2", ""));
			assertEquals(Set.of(), clients.present(List.of("host1", "host2", "host3")));

			Map<String, Integer> first = play(project, environment);
			assertEquals(Set.of("host1", "host2"), first.keySet());
			assertTrue(first.values().stream().allMatch(changed -> changed > 3), first::toString);
			assertHas(hosts, 1);
			assertHas(hosts, 2);
			assertFalse(Files.exists(hosts.tree(3).resolve("etc/drover")) || Files.exists(hosts.tree(3).resolve("usr/share/drover-probe")));
			assertEquals(Set.of("host1", "host2"), clients.present(List.of("host1", "host2", "host3")));
			assertEquals(Map.of("host1", 0, "host2", 0), play(project, environment));

			clients.accept(Map.of("host3", ""));
			Map<String, Integer> third = play(project, environment);
			assertTrue(third.get("host1") == 0 && third.get("host2") == 0 && third.get("host3") > 3, third::toString);
			for (int host = 1; host <= HOSTS; host++)
				assertHas(hosts, host);
			assertEquals(Map.of("host1", 0, "host2", 0, "host3", 0), play(project, environment));
			assertEquals(3, clients.present(List.of("host1", "host2", "host3")).size());
		}
	}

	private static void assertHas(ContainerHosts hosts, int host) throws IOException {
		Path tree = hosts.tree(host);
		assertEquals("LAB\n", Files.readString(tree.resolve("etc/drover/topology")));
		assertTrue(Files.exists(tree.resolve("usr/share/drover-probe/probe")), "host" + host + " has the package");
		assertEquals(WORD + "\n", Files.readString(tree.resolve("var/tmp/ran")), "the command ran once, with what it says");
	}

	private static void write(ProjectConnector connector) throws Exception {
		List<NewObject> objects = new ArrayList<>(Estates.servers());
		objects.add(new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "P2", "Script", "3", Map.of(Attributes.CONTENT_SIZE, Integer.toString(SCRIPT.length()))), List.of()));
		objects.add(Estates.object(ObjectKind.PROGRAM, "P2.Run", Map.of(Attributes.COMMAND_LINE, "./bin/run.sh '" + WORD + "'"),
				Estates.need(ObjectKind.PROGRAM, "P2.Run", DependencyKind.BELONGS_TO, ObjectKind.PACKAGE, "P2")));
		objects.add(Estates.object(ObjectKind.DEPLOYMENT, "D2", Map.of("starts", "2024-01-01T00:00:00Z", Attributes.EXPIRES, "2099-12-31T00:00:00Z"),
				Estates.need(ObjectKind.DEPLOYMENT, "D2", DependencyKind.DEPLOYS, ObjectKind.PROGRAM, "P2.Run")));
		objects.add(Estates.object(ObjectKind.PROGRAM, "P2.Late", Map.of(Attributes.COMMAND_LINE, "touch /var/tmp/too-late"),
				Estates.need(ObjectKind.PROGRAM, "P2.Late", DependencyKind.BELONGS_TO, ObjectKind.PACKAGE, "P2")));
		objects.add(Estates.object(ObjectKind.DEPLOYMENT, "D3", Map.of(Attributes.EXPIRES, "2024-01-01T00:00:00Z"),
				Estates.need(ObjectKind.DEPLOYMENT, "D3", DependencyKind.DEPLOYS, ObjectKind.PROGRAM, "P2.Late")));
		objects.add(Estates.object(ObjectKind.COLLECTION, "Linux servers", Map.of(),
				Estates.need(ObjectKind.COLLECTION, "Linux servers", DependencyKind.RECEIVES, ObjectKind.DEPLOYMENT, "D2"),
				Estates.need(ObjectKind.COLLECTION, "Linux servers", DependencyKind.RECEIVES, ObjectKind.DEPLOYMENT, "D3")));
		for (int host = 1; host <= HOSTS; host++)
			objects.add(Estates.object(ObjectKind.CLIENT, "host" + host, Map.of("var.ansible_host", ContainerHosts.address(host)),
					Estates.need(ObjectKind.CLIENT, "host" + host, DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "CAS00012"),
					Estates.need(ObjectKind.CLIENT, "host" + host, DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "Linux servers")));
		connector.provider().orElseThrow().create("effect", objects);
		byte[] script = SCRIPT.getBytes(StandardCharsets.UTF_8);
		ContentTarget content = connector.contentTarget().orElseThrow();
		content.putFile(LegalNames.digest(script), script.length, new ByteArrayInputStream(script));
		content.publish("content", new ContentDescription(Estates.ref(ObjectKind.PACKAGE, "P2"), "3", List.of(new ContentFile("bin/run.sh", LegalNames.digest(script), script.length))));
	}

	/** A package of one file, as a distribution has them. */
	private static void repository(Path repository) throws Exception {
		Path tree = repository.resolve("tree");
		Files.createDirectories(tree.resolve("DEBIAN"));
		Files.createDirectories(tree.resolve("usr/share/drover-probe"));
		Files.writeString(tree.resolve("usr/share/drover-probe/probe"), "here\n");
		String control = "Package: drover-probe\nVersion: 1.0\nArchitecture: all\nMaintainer: Drover <drover@example.org>\nDescription: probe\n";
		Files.writeString(tree.resolve("DEBIAN/control"), control);
		Path deb = repository.resolve("drover-probe_1.0_all.deb");
		run(repository, Map.of(), "dpkg-deb", "--root-owner-group", "--build", tree.toString(), deb.toString());
		Files.writeString(repository.resolve("Packages"),
				control + "Filename: ./" + deb.getFileName() + "\nSize: " + Files.size(deb) + "\nSHA256: " + LegalNames.digest(Files.readAllBytes(deb)) + "\n");
		run(repository, Map.of(), "chmod", "-R", "a+rX", repository.toString());
	}

	private Map<String, String> environment(Path key) {
		return Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8", "ANSIBLE_NOCOLOR", "1", "ANSIBLE_PRIVATE_KEY_FILE", key.toString(), "ANSIBLE_REMOTE_USER", "root",
				"ANSIBLE_SSH_ARGS", "-o ControlMaster=no -o UserKnownHostsFile=/dev/null", "ANSIBLE_HOST_KEY_CHECKING", "False", "ANSIBLE_PIPELINING", "True", "ANSIBLE_LOCAL_TEMP",
				folder.resolve("local").toString());
	}

	/** How many tasks changed something, by host. */
	private static Map<String, Integer> play(Path project, Map<String, String> environment) throws Exception {
		String output = run(project, environment, "ansible-playbook", "playbooks/site.yml");
		Map<String, Integer> changed = new TreeMap<>();
		for (Matcher recap = RECAP.matcher(output); recap.find();)
			changed.put(recap.group(1), Integer.valueOf(recap.group(2)));
		return changed;
	}

	private static String run(Path where, Map<String, String> environment, String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
		builder.environment().keySet().removeIf(name -> name.startsWith("ANSIBLE_"));
		builder.environment().putAll(environment);
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + output);
		return output;
	}
}
