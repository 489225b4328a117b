package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.puppetdb.internal.PuppetNodes.Declared;
import org.drover.plan.MigrationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class of a PuppetDB is to Ansible: the hosts with their addresses, and for each package how it is to be. */
class IntoAnsibleTest {

	private static final List<Declared> WEB = List.of(new Declared("git", "present", null), new Declared("nginx", "latest", null), new Declared("redis", "5:7.0.15-1", "apt"),
			new Declared("telnet", "purged", null), new Declared("curl", ">=7 <9", null), new Declared("requests", "latest", "pip"));

	@TempDir
	Path folder;

	private static PuppetNodes estate() throws Exception {
		return new PuppetNodes().node("web1.example.org", "{'networking': {'ip': '10.0.0.1'}, 'contact': {'page': 'https://example.org', 'mail': 'a@b'}}", "Role::Web", WEB)
				.node("web2.example.org", "{'ipaddress': '10.0.0.2', 'motd': 'welcome to {{ hostname }}'}", "Role::Web", WEB)
				.node("db1.example.org", "{'networking': {'ip': '10.0.0.3'}}", "Role::Database", List.of(new Declared("postgresql", null, null)))
				.installed("web1.example.org", "git", "1:2.39").installed("web2.example.org", "nginx", "1.22");
	}

	@Test
	void aClassBecomesAGroupWithAPlaybook() throws Exception {
		try (Impostor puppetDb = new Impostor(estate()); IntoAnsible into = new IntoAnsible(folder, puppetDb.base().toString())) {
			MigrationPlan plan = into.plan("Role::Web");
			assertEquals(2, plan.clients());
			assertEquals(new TreeMap<>(), into.files(), "nothing is written before a job runs");
			String job = into.run(plan);
			SortedMap<String, String> files = into.files();

			String hosts = files.get("inventory/hosts.yml");
			assertTrue(hosts.contains("web1.example.org") && hosts.contains("web2.example.org") && !hosts.contains("db1.example.org"), hosts);
			assertTrue(hosts.substring(hosts.indexOf("drover_managed:")).contains("web2.example.org"), hosts);
			assertTrue(files.get("inventory/host_vars/web1.example.org.yml").contains("ansible_host: \"10.0.0.1\"\n"), files::toString);
			String second = files.get("inventory/host_vars/web2.example.org.yml");
			assertTrue(second.contains("ansible_host: \"10.0.0.2\"\n") && second.contains("motd: !unsafe \"welcome to {{ hostname }}\""), second);
			String group = only(files, "inventory/group_vars/Role_Web_[0-9a-f]{10}\\.yml");
			assertTrue(files.get(group).contains("Role::Web"), files.get(group));

			String playbook = files.get(group.replace("inventory/group_vars", "playbooks"));
			assertTrue(playbook.contains("hosts: \"" + group.replaceAll(".*/|\\.yml", "") + ":&drover_managed\""), playbook);
			assertEquals(5, playbook.lines().filter(line -> line.contains("role: ")).count(), playbook);
			assertFalse(playbook.contains("requests"), "no distribution has it by that name");

			assertTask(files, "git_installed", "- git\n", "present");
			assertTask(files, "nginx_latest", "- nginx\n", "latest");
			assertTask(files, "redis_apt_5_7_0_15_1", "- \"{{ 'redis' ~ ('-' if ansible_facts['pkg_mgr'] in ['dnf', 'dnf5', 'yum'] else '=') ~ '5:7.0.15-1' }}\"\n", "present");
			assertTask(files, "telnet_purged", "- telnet\n", "absent");
			assertTask(files, "curl_7_9", "- curl\n", "present");

			into.undo(job);
			assertEquals(new TreeMap<>(), into.files());
		}
	}

	private static void assertTask(SortedMap<String, String> files, String program, String name, String state) {
		String role = files.get(only(files, "roles/program_" + program + "_[0-9a-f]{10}/tasks/main\\.yml"));
		assertTrue(role.contains("ansible.builtin.package:\n") && role.contains(name) && role.contains("state: " + state + "\n"), role);
	}

	private static String only(SortedMap<String, String> files, String pattern) {
		List<String> found = files.keySet().stream().filter(path -> path.matches(pattern)).toList();
		assertEquals(1, found.size(), () -> pattern + " in " + files.keySet());
		return found.getFirst();
	}
}
