package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that plays install on groups become packages, programs and deployments. */
class PlaybookReaderTest {

	@TempDir
	Path folder;

	private final Sink sink = new Sink();

	@BeforeEach
	void inventory() {
		Fixtures.write(folder, "inventory/hosts", "[web]", "web1", "web2", "[db]", "db1");
	}

	private void play(String... lines) throws DroverException {
		Fixtures.write(folder, "playbooks/site.yml", lines);
		read("playbooks");
	}

	private void read(String playbooks) throws DroverException {
		String address = "ansible:" + folder.resolve("inventory") + "#topology=LAB&playbooks=" + folder.resolve(playbooks);
		try (Connector connector = new AnsibleConnectorProvider().connect(ConnectorAddress.parse(address), Credentials.NONE)) {
			connector.read(sink, new NullProgressMonitor());
		}
	}

	@Test
	void aPlayThatInstallsBecomesPackageProgramAndDeployment() throws Exception {
		play("- hosts: web", "  tasks:", "    - ansible.builtin.package: {name: [nginx, git], state: present}", "    - apt: name=telnet state=absent", "- hosts: db:web", "  become: true",
				"  pre_tasks:", "    - block:", "        - dnf: {name: git, state: latest}");
		assertEquals("nginx", sink.get(ObjectKind.PACKAGE, "nginx").attribute(Attributes.DISTRIBUTION_PACKAGE));
		assertEquals("nginx", sink.get(ObjectKind.PROGRAM, "nginx.install").attribute(Attributes.DISTRIBUTION_PACKAGE));
		assertTrue(sink.get(ObjectKind.PROGRAM, "telnet.remove").is(Attributes.REMOVES));
		assertEquals(Set.of("package:nginx"), sink.needs(ObjectKind.PROGRAM, "nginx.install", DependencyKind.BELONGS_TO));
		assertEquals(Set.of("deployment:web.git.install", "deployment:web.nginx.install", "deployment:web.telnet.remove"),
				sink.needs(ObjectKind.COLLECTION, "web", DependencyKind.RECEIVES));
		assertEquals(Set.of("deployment:db.git.install"), sink.needs(ObjectKind.COLLECTION, "db", DependencyKind.RECEIVES));
		assertEquals(Set.of("program:git.install"), sink.needs(ObjectKind.DEPLOYMENT, "db.git.install", DependencyKind.DEPLOYS));
		assertEquals(List.of(), sink.warnings);
	}

	@Test
	void rolesAndLoopsAreLookedInto() throws Exception {
		Fixtures.write(folder, "roles/base/tasks/main.yml", "- yum: {name: '{{ item }}'}", "  loop: [vim, tmux]");
		play("- hosts: [web]", "  roles:", "    - base", "    - {role: missing}");
		assertEquals(Set.of("deployment:web.tmux.install", "deployment:web.vim.install"), sink.needs(ObjectKind.COLLECTION, "web", DependencyKind.RECEIVES));
	}

	@Test
	void whatCannotBeKnownIsTold() throws Exception {
		play("- hosts: web", "  tasks:", "    - package: {name: '{{ web_package }}'}", "    - package: {name: git}", "      when: false", "- hosts: 'web:&db'", "  tasks:",
				"    - package: {name: curl}", "- import_playbook: other.yml");
		assertTrue(sink.warnings.stream().anyMatch(words -> words.contains("known only when it runs")), sink.warnings::toString);
		assertTrue(sink.warnings.stream().anyMatch(words -> words.contains("git on a condition")), sink.warnings::toString);
		assertTrue(sink.warnings.stream().anyMatch(words -> words.contains("'&db', which is no group")), sink.warnings::toString);
		assertFalse(sink.needs(ObjectKind.COLLECTION, "db", DependencyKind.RECEIVES).contains("deployment:db.curl.install"));
	}

	@Test
	void aBrokenPlaybookIsNamed() {
		assertTrue(assertThrows(DroverException.class, () -> play("- hosts: [web")).getMessage().contains("site.yml"));
		assertTrue(assertThrows(DroverException.class, () -> read("absent")).getMessage().contains("no playbooks at"));
	}

	/** The way round: what was read here is what a project installs. */
	@Test
	void aProjectInstallsWhatWasRead() throws Exception {
		play("- hosts: web", "  tasks:", "    - apt: {name: nginx}", "    - apt: {name: telnet, state: absent}");
		assertEquals(Set.of("nginx"), CommandLine.of(sink.get(ObjectKind.PROGRAM, "nginx.install")).orElseThrow().names());
		assertTrue(CommandLine.of(sink.get(ObjectKind.PROGRAM, "telnet.remove")).orElseThrow().removes());
	}
}
