package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.testing.AnsibleControl;
import org.drover.testing.ContainerHosts;
import org.drover.testing.DebRepository;
import org.drover.testing.Needed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a Configuration Manager collection of Linux servers was given is what the servers have once Debian's Ansible has run what it became: they are found at the
 * addresses that the site knows of them. A second run changes nothing.
 */
@Timeout(1_800)
@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
class LinuxIntoAnsibleHostsTest {

	@RegisterExtension
	static final Needed ALL = new Needed(() -> Stream.of(AnsibleControl.obstacle(), ContainerHosts.obstacle()).filter(text -> !text.isEmpty()).findFirst().orElse(""));

	private static final int HOSTS = 2;
	private static final String ANSIBLE = "ansible";
	private static final String PLAYBOOK = "playbooks/site.yml";

	@TempDir
	Path folder;

	@Test
	void serversHaveWhatTheirCollectionWasGiven() throws Exception {
		AnsibleControl control = AnsibleControl.in(folder);
		Path shared = Files.createDirectory(folder.resolve("shared"));
		DebRepository repository = new DebRepository(shared);
		repository.add(LinuxServers.INSTALLED, "2.1");
		repository.add(LinuxServers.REMOVED, "0.9");
		List<String> addresses = List.of(ContainerHosts.address(1), ContainerHosts.address(2));
		try (ContainerHosts hosts = ContainerHosts.start(HOSTS, folder.resolve("hosts"), control.authorized(), shared, List.of("python3", "python3-apt"));
				Laboratory laboratory = LinuxEstate.laboratory(Files.createDirectory(folder.resolve("legacy")), addresses);
				LinuxEstate estate = new LinuxEstate(Files.createDirectory(folder.resolve("drover")), laboratory)) {
			for (int host = 1; host <= HOSTS; host++)
				Files.writeString(hosts.tree(host).resolve("etc/apt/sources.list"), repository.source());
			for (String command : List.of("apt-get update", "apt-get install -y " + LinuxServers.REMOVED))
				control.run(folder, "ansible", "all", "-i", String.join(",", addresses) + ',', "-m", "ansible.builtin.command", "-a", command);
			Path target = estate.addAnsible(ANSIBLE);
			String job = estate.run(estate.plan(LinuxEstate.LEGACY, ANSIBLE, List.of(new ObjectRef(ObjectKind.COLLECTION, LinuxServers.COLLECTION))), LinuxEstate.LEGACY, ANSIBLE);

			SortedMap<String, Integer> first = control.play(target, PLAYBOOK);
			assertEquals(List.of("HOST1", "HOST2"), List.copyOf(first.keySet()));
			assertTrue(first.values().stream().allMatch(changed -> changed > 0), first::toString);
			for (int host = 1; host <= HOSTS; host++) {
				Path tree = hosts.tree(host);
				assertEquals("2.1\n", Files.readString(tree.resolve(DebRepository.file(LinuxServers.INSTALLED))));
				assertFalse(Files.exists(tree.resolve(DebRepository.file(LinuxServers.REMOVED))), "it is taken away");
				assertEquals(LinuxServers.WORD + "\n", Files.readString(tree.resolve(LinuxServers.TRACE)), "the script ran once, with its content");
				assertEquals("ANS\n", Files.readString(tree.resolve("etc/drover/topology")));
			}
			assertEquals(Map.of("HOST1", 0, "HOST2", 0), control.play(target, PLAYBOOK));
			estate.undo(job);
			assertEquals(new TreeMap<>(), LinuxEstate.files(target));
		}
	}
}
