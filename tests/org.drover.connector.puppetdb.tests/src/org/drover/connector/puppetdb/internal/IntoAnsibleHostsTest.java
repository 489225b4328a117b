package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.connector.puppetdb.internal.Fleet.Catalog;
import org.drover.testing.AnsibleControl;
import org.drover.testing.ContainerHosts;
import org.drover.testing.DebRepository;
import org.drover.testing.Needed;
import org.drover.testing.ScratchPuppetDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a real PuppetDB knows of three servers, two of one class and one of another, becomes an Ansible project, and Debian's Ansible makes the servers have, and
 * have not, what their classes say. A second run changes nothing.
 */
@Timeout(1_800)
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class IntoAnsibleHostsTest {

	@RegisterExtension
	static final Needed ALL = new Needed(() -> Stream.of(ScratchPuppetDb.obstacle(), AnsibleControl.obstacle(), ContainerHosts.obstacle()).filter(text -> !text.isEmpty())
			.findFirst().orElse(""));

	private static final int HOSTS = 3;
	private static final String TYPE = "Class";
	private static final String PACKAGE = "Package";
	private static final String WEB = "Role::Web";
	private static final String DATABASE = "Role::Database";
	private static final String PLAYBOOK = "playbooks/site.yml";
	/** Are to be there, there in an older version, there in the newest one, gone, and whatever they are now. */
	private static final String PLAIN = "drover-plain";
	private static final String PINNED = "drover-pinned";
	private static final String FRESH = "drover-fresh";
	private static final String GONE = "drover-gone";
	private static final String OTHER = "drover-other";

	@TempDir
	Path folder;

	@Test
	void serversAreAsTheirClassesSay() throws Exception {
		AnsibleControl ansible = AnsibleControl.in(folder);
		DebRepository repository = repository(Files.createDirectory(folder.resolve("shared")));
		try (ScratchPuppetDb database = ScratchPuppetDb.start(folder.resolve("puppetdb"));
				ContainerHosts hosts = ContainerHosts.start(HOSTS, folder.resolve("hosts"), ansible.authorized(), folder.resolve("shared"), List.of("python3", "python3-apt"))) {
			nodes(new Fleet(database));
			for (int host = 1; host <= HOSTS; host++)
				Files.writeString(hosts.tree(host).resolve("etc/apt/sources.list"), repository.source());
			everywhere(ansible, "apt-get update");
			everywhere(ansible, "apt-get install -y " + FRESH + "=1.0 " + GONE + "=1.0 " + OTHER + "=1.0");
			try (IntoAnsible into = new IntoAnsible(Files.createDirectory(folder.resolve("drover")), database.url())) {
				String job = into.run(into.plan(WEB, DATABASE));

				SortedMap<String, Integer> first = ansible.play(into.target(), PLAYBOOK);
				assertEquals(List.of("host1", "host2", "host3"), List.copyOf(first.keySet()));
				assertTrue(first.values().stream().allMatch(changed -> changed > 0), first::toString);
				for (int host = 1; host <= 2; host++)
					assertEquals(Map.of(PLAIN, "2.0", PINNED, "1.0", FRESH, "2.0", GONE, "", OTHER, "1.0"), packages(hosts, host));
				assertEquals(Map.of(PLAIN, "", PINNED, "", FRESH, "1.0", GONE, "1.0", OTHER, "2.0"), packages(hosts, HOSTS));

				assertEquals(Map.of("host1", 0, "host2", 0, "host3", 0), ansible.play(into.target(), PLAYBOOK));
				into.undo(job);
				assertEquals(Map.of(), into.files(), "nothing is left in the folder");
			}
			assertEquals("2.0", packages(hosts, 1).get(PLAIN), "what is installed stays");
		}
	}

	private static DebRepository repository(Path shared) throws IOException, InterruptedException {
		DebRepository repository = new DebRepository(shared);
		for (String name : List.of(PLAIN, PINNED, FRESH, GONE, OTHER)) {
			repository.add(name, "1.0");
			repository.add(name, "2.0");
		}
		return repository;
	}

	private static void nodes(Fleet fleet) throws IOException, InterruptedException {
		for (int host = 1; host <= HOSTS; host++) {
			fleet.facts("host" + host, Map.of("networking", Map.of("ip", ContainerHosts.address(host), "hostname", "host" + host), "os",
					Map.of("name", "Debian", "family", "Debian", "release", Map.of("full", "12"))), GONE + " 1.0 apt");
		}
		for (String host : List.of("host1", "host2")) {
			fleet.catalog(host, "production", new Catalog().type(WEB).resource(TYPE, WEB, PACKAGE, PLAIN, Map.of("ensure", "present"))
					.resource(TYPE, WEB, PACKAGE, "pinned", Map.of("ensure", "1.0", "name", PINNED)).resource(TYPE, WEB, PACKAGE, FRESH, Map.of("ensure", "latest"))
					.resource(TYPE, WEB, PACKAGE, GONE, Map.of("ensure", "absent")));
		}
		fleet.catalog("host3", "production", new Catalog().type(DATABASE).resource(TYPE, DATABASE, PACKAGE, OTHER, Map.of("ensure", "2.0")));
	}

	private void everywhere(AnsibleControl ansible, String command) throws IOException, InterruptedException {
		StringBuilder inventory = new StringBuilder();
		for (int host = 1; host <= HOSTS; host++)
			inventory.append(ContainerHosts.address(host)).append(',');
		ansible.run(folder, "ansible", "all", "-i", inventory.toString(), "-m", "ansible.builtin.command", "-a", command);
	}

	/** In which version a server has them, by name; empty where it has not. */
	private static Map<String, String> packages(ContainerHosts hosts, int host) throws IOException {
		SortedMap<String, String> packages = new TreeMap<>();
		for (String name : List.of(PLAIN, PINNED, FRESH, GONE, OTHER)) {
			Path file = hosts.tree(host).resolve(DebRepository.file(name));
			packages.put(name, Files.exists(file) ? Files.readString(file).strip() : "");
		}
		return packages;
	}
}
