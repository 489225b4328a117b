package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.testing.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The other way round: a group of somebody's inventory becomes a collection that has deployed what playbooks install on the group; and from there a group again, whose
 * playbook installs the same.
 */
class InventoryIntoSiteTest {

	private static final String INVENTORY = "inventory";
	private static final String SITE = "site";
	private static final String ANSIBLE = "ansible";
	private static final ObjectRef GROUP = new ObjectRef(ObjectKind.COLLECTION, "web");
	private static final Pattern PACKAGE = Pattern.compile("name:\\s*- (\\S+)\\s+state: (\\S+)");

	@TempDir
	Path folder;

	private Path inventory() throws IOException {
		Path home = Files.createDirectory(folder.resolve("theirs"));
		Files.writeString(Files.createDirectory(home.resolve("hosts")).resolve("main"), """
				[web]
				web1 ansible_host=10.0.0.1 operating_system='Debian 12'
				web2 ansible_host=10.0.0.2 level=3

				[db]
				db1
				""");
		Files.writeString(Files.createDirectory(home.resolve("playbooks")).resolve("web.yml"), """
				- hosts: web
				  roles: [tools]
				  tasks:
				    - ansible.builtin.apt: {name: [nginx, git], state: present}
				    - package: {name: telnet, state: absent}
				- hosts: db
				  tasks:
				    - apt: {name: postgresql}
				""");
		Files.writeString(Files.createDirectories(home.resolve("roles/tools/tasks")).resolve("main.yml"), "- apt: name=curl\n");
		return home;
	}

	@Test
	void aGroupBecomesACollectionWithTheSamePackagesAndAGroupAgain() throws Exception {
		Path home = inventory();
		try (Laboratory laboratory = LinuxEstate.laboratory(folder, List.of("10.77.0.1")); LinuxEstate estate = new LinuxEstate(folder, laboratory)) {
			estate.add(INVENTORY, "ansible:" + home.resolve("hosts") + "#playbooks=" + home.resolve("playbooks") + "&topology=INV");
			estate.add(SITE, laboratory.targetAddress());
			Sink before = estate.read(INVENTORY);
			Set<ObjectRef> carried = carried();

			MigrationPlan plan = estate.plan(INVENTORY, SITE, List.of(GROUP));
			assertEquals(List.of(), plan.continuity().violations());
			assertEquals(2, plan.clients());
			String job = estate.run(plan, INVENTORY, SITE);
			CarriedFields.assertSame(before, estate.read(SITE), carried);
			assertFalse(estate.read(SITE).objects.containsKey(ObjectRef.parse("package:postgresql")), "the other group's stays");
			estate.undo(job);
			assertFalse(estate.read(SITE).objects.containsKey(GROUP));
			estate.redo(job);
			CarriedFields.assertSame(before, estate.read(SITE), carried);

			Path target = estate.addAnsible(ANSIBLE);
			estate.gather(SITE);
			MigrationPlan back = estate.plan(SITE, ANSIBLE, List.of(GROUP));
			assertEquals(List.of(), back.continuity().violations());
			estate.run(back, SITE, ANSIBLE);
			CarriedFields.assertSame(before, estate.read(ANSIBLE), carried);
			assertEquals(Set.of("nginx present", "git present", "curl present", "telnet absent"), installed(LinuxEstate.files(target)));
		}
	}

	private static Set<ObjectRef> carried() {
		Stream<String> packages = Stream.of("nginx.install", "git.install", "curl.install", "telnet.remove")
				.flatMap(program -> Stream.of("package:" + program.replaceAll("\\..*", ""), "program:" + program, "deployment:web." + program));
		return Stream.concat(Stream.of(GROUP.toString(), "client:web1", "client:web2"), packages).map(ObjectRef::parse).collect(Collectors.toSet());
	}

	/** What the roles of a project install and take away. */
	private static Set<String> installed(SortedMap<String, String> files) {
		Set<String> installed = new TreeSet<>();
		files.forEach((path, text) -> {
			for (Matcher found = PACKAGE.matcher(text); path.startsWith("roles/") && found.find();)
				installed.add(found.group(1) + " " + found.group(2));
		});
		return installed;
	}
}
