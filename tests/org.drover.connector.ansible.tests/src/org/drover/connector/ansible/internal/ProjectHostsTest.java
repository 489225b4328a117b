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

import org.drover.connector.ClientAssignment;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentTarget;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.testing.AnsibleControl;
import org.drover.testing.ContainerHosts;
import org.drover.testing.DebRepository;
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
	private static final String PACKAGE = "drover-probe";
	private static final String PLAYBOOK = "playbooks/site.yml";
	private static final String SCRIPT = "#!/bin/sh\nprintf '%s\\n' \"$1\" >> /var/tmp/ran\n";
	/** Ansible would make 49 of it. */
	private static final String WORD = "it is {{ 7*7 }}";

	@TempDir
	Path folder;

	@Test
	void whatIsWrittenIsWhatServersGetAndASecondRunChangesNothing() throws Exception {
		assumeTrue(AnsibleControl.obstacle().isEmpty(), AnsibleControl.obstacle());
		assumeTrue(ContainerHosts.obstacle().isEmpty(), ContainerHosts.obstacle());
		AnsibleControl ansible = AnsibleControl.in(folder);
		Path shared = Files.createDirectory(folder.resolve("shared"));
		DebRepository repository = new DebRepository(shared);
		repository.add(PACKAGE, "1.0");
		try (ContainerHosts hosts = ContainerHosts.start(HOSTS, folder.resolve("hosts"), ansible.authorized(), shared, List.of("python3", "python3-apt"))) {
			Path project = Files.createDirectory(folder.resolve("project"));
			ProjectConnector connector = ProjectConnector.open(project, null, "LAB", true, null);
			write(connector);
			for (int host = 1; host <= HOSTS; host++)
				Files.writeString(hosts.tree(host).resolve("etc/apt/sources.list"), repository.source());
			ansible.run(project, "ansible", "all", "-m", "ansible.builtin.command", "-a", "apt-get update");
			ClientAssignment clients = connector.clientAssignment().orElseThrow();
			clients.accept(Map.of("host1", "", "host2", ""));
			assertEquals(Set.of(), clients.present(List.of("host1", "host2", "host3")));

			Map<String, Integer> first = ansible.play(project, PLAYBOOK);
			assertEquals(Set.of("host1", "host2"), first.keySet());
			assertTrue(first.values().stream().allMatch(changed -> changed > 3), first::toString);
			assertHas(hosts, 1);
			assertHas(hosts, 2);
			assertFalse(Files.exists(hosts.tree(3).resolve("etc/drover")) || Files.exists(hosts.tree(3).resolve(DebRepository.file(PACKAGE))));
			assertEquals(Set.of("host1", "host2"), clients.present(List.of("host1", "host2", "host3")));
			assertEquals(Map.of("host1", 0, "host2", 0), ansible.play(project, PLAYBOOK));

			clients.accept(Map.of("host3", ""));
			Map<String, Integer> third = ansible.play(project, PLAYBOOK);
			assertTrue(third.get("host1") == 0 && third.get("host2") == 0 && third.get("host3") > 3, third::toString);
			for (int host = 1; host <= HOSTS; host++)
				assertHas(hosts, host);
			assertEquals(Map.of("host1", 0, "host2", 0, "host3", 0), ansible.play(project, PLAYBOOK));
			assertEquals(3, clients.present(List.of("host1", "host2", "host3")).size());
		}
	}

	private static void assertHas(ContainerHosts hosts, int host) throws IOException {
		Path tree = hosts.tree(host);
		assertEquals("LAB\n", Files.readString(tree.resolve("etc/drover/topology")));
		assertTrue(Files.exists(tree.resolve(DebRepository.file(PACKAGE))), "host" + host + " has the package");
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
}
