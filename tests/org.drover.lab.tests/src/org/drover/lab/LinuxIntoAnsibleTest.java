package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.continuity.Violation;
import org.drover.testing.AnsibleControl;
import org.drover.testing.Sink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Configuration Manager collection of Linux servers becomes a group of an Ansible project, whose playbook brings the same packages; all of it by the real connectors,
 * with clients that live. What only Windows can run is told by the plan and stays.
 */
class LinuxIntoAnsibleTest {

	private static final String ANSIBLE = "ansible";
	private static final String SITE = "site";
	private static final ObjectRef COLLECTION = new ObjectRef(ObjectKind.COLLECTION, LinuxServers.COLLECTION);

	@TempDir
	static Path shared;
	private static Laboratory laboratory;

	@TempDir
	Path folder;
	private LinuxEstate estate;
	private Path target;
	private Sink before;
	private Set<ObjectRef> carried;

	@BeforeAll
	static void start() throws Exception {
		laboratory = LinuxEstate.laboratory(shared, List.of("10.77.0.1", "10.77.0.2", "10.77.0.3"));
	}

	@AfterAll
	static void stop() {
		if (laboratory != null)
			laboratory.close();
	}

	@BeforeEach
	void open() throws Exception {
		estate = new LinuxEstate(folder, laboratory);
		target = estate.addAnsible(ANSIBLE);
		before = estate.read(LinuxEstate.LEGACY);
		carried = LinuxServers.carried(before);
	}

	/** The laboratory is as it was before each test. */
	@AfterEach
	void close() throws Exception {
		CarriedFields.assertSame(before, estate.read(LinuxEstate.LEGACY), carried);
		estate.close();
	}

	private MigrationPlan plan() throws Exception {
		MigrationPlan plan = estate.plan(LinuxEstate.LEGACY, ANSIBLE, List.of(COLLECTION));
		assertEquals(List.of(), plan.continuity().violations());
		assertEquals(List.of(), plan.warnings());
		assertEquals(3, plan.clients());
		return plan;
	}

	/** The plan names it and says who would miss it; the job does the rest without it. */
	@Test
	void whatOnlyWindowsRunsIsNamedByThePlanAndLeft() throws Exception {
		LinuxServers.putWindows(laboratory.legacy());
		estate.gather(LinuxEstate.LEGACY);
		MigrationPlan plan = estate.plan(LinuxEstate.LEGACY, ANSIBLE, List.of(COLLECTION));
		assertEquals(List.of("ANS does not take " + LinuxServers.WINDOWS_PROGRAM + ": it has a command line of Windows, which the Linux hosts of an Ansible project cannot run; "
				+ "give its clients a program for Linux, or overrule that they go without"), plan.warnings());
		assertEquals(Left.Reason.STAYS, plan.left().stream().filter(left -> left.ref().equals(LinuxServers.WINDOWS_PROGRAM)).findFirst().orElseThrow().reason());
		Set<String> missed = plan.continuity().violations().stream().map(Violation::requirement).collect(Collectors.toSet());
		assertEquals(Set.of("package:" + LinuxServers.WINDOWS, LinuxServers.WINDOWS_PROGRAM.toString(), LinuxServers.WINDOWS_DEPLOYMENT.toString()), missed);
		String job = estate.run(plan, LinuxEstate.LEGACY, ANSIBLE);
		Set<ObjectRef> there = estate.read(ANSIBLE).objects.keySet();
		assertTrue(there.containsAll(carried), there::toString);
		assertFalse(there.contains(LinuxServers.WINDOWS_PROGRAM) || there.contains(LinuxServers.WINDOWS_DEPLOYMENT));
		estate.undo(job);
		LinuxServers.dropWindows(laboratory.legacy());
	}

	@Test
	void aCollectionBecomesAGroupIsTakenBackAndMovesAgain() throws Exception {
		LiveMark mark = laboratory.mark();
		String job = estate.run(plan(), LinuxEstate.LEGACY, ANSIBLE);

		CarriedFields.assertSame(before, estate.read(ANSIBLE), carried);
		SortedMap<String, String> files = LinuxEstate.files(target);
		assertEquals(Set.of("HOST1", "HOST2", "HOST3"), files.keySet().stream().filter(path -> path.startsWith("inventory/host_vars/"))
				.map(path -> path.replaceAll(".*/|\\.yml", "")).collect(Collectors.toSet()));
		assertTrue(files.get("inventory/host_vars/HOST2.yml").contains("ansible_host: \"10.77.0.2\"\n"), files.get("inventory/host_vars/HOST2.yml"));
		String playbook = files.get("playbooks/" + LinuxServers.COLLECTION + ".yml");
		assertTrue(playbook.contains("hosts: \"" + LinuxServers.COLLECTION + ":&drover_managed\""), playbook);
		assertTask(files, LinuxServers.PROBE + "_Install", LinuxServers.INSTALLED, "present");
		assertTask(files, LinuxServers.OLD + "_Remove", LinuxServers.REMOVED, "absent");
		assertEquals(LinuxServers.SCRIPT, files.entrySet().stream().filter(file -> file.getKey().matches("files/package_" + LinuxServers.TOOLS + "/.*/install\\.sh"))
				.map(Map.Entry::getValue).findFirst().orElse(""));

		estate.undo(job);
		assertEquals(new TreeMap<>(), LinuxEstate.files(target));
		CarriedFields.assertSame(before, estate.read(LinuxEstate.LEGACY), carried);
		estate.redo(job);
		assertEquals(playbooks(files), playbooks(LinuxEstate.files(target)));
		estate.undo(job);
		assertEquals(List.of(), laboratory.since(mark).failures());
	}

	private static SortedMap<String, String> playbooks(SortedMap<String, String> files) {
		SortedMap<String, String> plain = new TreeMap<>(files);
		plain.keySet().removeIf(path -> path.startsWith(".drover"));
		return plain;
	}

	private static void assertTask(SortedMap<String, String> files, String program, String name, String state) {
		String role = files.entrySet().stream().filter(file -> file.getKey().matches("roles/program_" + program + "(_[0-9a-f]{10})?/tasks/main\\.yml"))
				.map(Map.Entry::getValue).findFirst().orElse("");
		assertTrue(role.contains("ansible.builtin.package:\n") && role.contains("- " + name + "\n") && role.contains("state: " + state + "\n"), () -> program + " in " + files.keySet());
	}

	@Test
	void theRealAnsibleTakesWhatIsWritten() throws Exception {
		assumeTrue(AnsibleControl.obstacle().isEmpty(), AnsibleControl.obstacle());
		String job = estate.run(plan(), LinuxEstate.LEGACY, ANSIBLE);
		String plays = AnsibleControl.in(folder).run(target, "ansible-playbook", "playbooks/site.yml", "--list-tasks", "--list-hosts");
		for (String word : List.of("HOST1", "HOST2", "HOST3", "Packages are there", "Packages are not there", "Command"))
			assertTrue(plays.contains(word), plays);
		estate.undo(job);
	}

	/** From the project on to a site of Drover's own: what came from Configuration Manager is what arrives. */
	@Test
	void theGroupBecomesACollectionAgain() throws Exception {
		String first = estate.run(plan(), LinuxEstate.LEGACY, ANSIBLE);
		estate.gather(ANSIBLE);
		estate.add(SITE, laboratory.targetAddress());
		MigrationPlan plan = estate.plan(ANSIBLE, SITE, List.of(COLLECTION));
		assertEquals(List.of(), plan.continuity().violations());
		String job = estate.run(plan, ANSIBLE, SITE);
		CarriedFields.assertSame(before, estate.read(SITE), carried);
		estate.undo(job);
		assertFalse(estate.read(SITE).objects.containsKey(COLLECTION));
		estate.undo(first);
	}

	/** As a plan of its own, and not as an undo: Configuration Manager has all that they need, and is written nothing but where they are. */
	@Test
	void theServersGoBackToConfigurationManager() throws Exception {
		String first = estate.run(plan(), LinuxEstate.LEGACY, ANSIBLE);
		estate.gather(ANSIBLE);
		MigrationPlan plan = estate.plan(ANSIBLE, LinuxEstate.LEGACY, LinuxServers.clients(before));
		assertEquals(List.of(), plan.continuity().violations());
		assertTrue(plan.tasks().stream().allMatch(task -> task.objects().isEmpty()), plan.tasks()::toString);
		String job = estate.run(plan, ANSIBLE, LinuxEstate.LEGACY);
		CarriedFields.assertSame(before, estate.read(LinuxEstate.LEGACY), carried);
		assertFalse(LinuxEstate.files(target).get("inventory/hosts.yml").contains("drover_managed:\n  hosts"), LinuxEstate.files(target).get("inventory/hosts.yml"));
		estate.undo(job);
		estate.undo(first);
	}
}
