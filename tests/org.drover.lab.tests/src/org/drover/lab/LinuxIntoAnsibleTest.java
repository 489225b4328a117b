package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.testing.AnsibleControl;
import org.drover.testing.Sink;
import org.junit.jupiter.api.AfterEach;
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
	Path folder;
	private LinuxEstate estate;
	private Path target;

	@BeforeEach
	void open() throws Exception {
		estate = new LinuxEstate(folder, List.of("10.77.0.1", "10.77.0.2", "10.77.0.3"));
		target = estate.addAnsible(ANSIBLE);
	}

	@AfterEach
	void close() throws Exception {
		if (estate != null)
			estate.close();
	}

	private MigrationPlan plan() throws Exception {
		MigrationPlan plan = estate.plan(LinuxEstate.LEGACY, ANSIBLE, List.of(COLLECTION), LinuxServers.WINDOWS_DEPLOYMENT);
		assertEquals(List.of(), plan.continuity().violations());
		assertEquals(List.of(), plan.warnings());
		assertEquals(3, plan.clients());
		return plan;
	}

	/** The servers with the collection and all that it is given, without what is for Windows. */
	private Set<ObjectRef> carried() {
		Stream<String> objects = Stream.of("collection:" + LinuxServers.COLLECTION, "package:" + LinuxServers.PROBE, "package:" + LinuxServers.TOOLS, "package:" + LinuxServers.OLD,
				"program:" + LinuxServers.PROBE + ".Install", "program:" + LinuxServers.TOOLS + ".Run", "program:" + LinuxServers.OLD + ".Remove", "deployment:LNX20002",
				"deployment:LNX20003");
		return Stream.concat(objects.map(ObjectRef::parse), clients().stream()).collect(Collectors.toSet());
	}

	private List<ObjectRef> clients() {
		return estate.clients.stream().map(key -> new ObjectRef(ObjectKind.CLIENT, key)).toList();
	}

	@Test
	void whatOnlyWindowsRunsIsNamedByThePlanAndLeft() throws Exception {
		MigrationPlan plan = estate.plan(LinuxEstate.LEGACY, ANSIBLE, List.of(COLLECTION));
		List<String> told = plan.warnings().stream().filter(warning -> warning.startsWith("ANS does not take ")).toList();
		assertEquals(List.of("ANS does not take " + LinuxServers.WINDOWS_PROGRAM + ": it has a command line of Windows, which the Linux hosts of an Ansible project cannot run; "
				+ "leave it out, or give its clients a program for Linux instead"), told);
		assertEquals(Left.Reason.STAYS, plan.left().stream().filter(left -> left.ref().equals(LinuxServers.WINDOWS_PROGRAM)).findFirst().orElseThrow().reason());
		Set<ObjectRef> written = plan.tasks().stream().flatMap(task -> task.objects().stream()).map(created -> created.object().ref()).collect(Collectors.toSet());
		assertTrue(written.containsAll(carried()), written::toString);
		assertFalse(written.contains(LinuxServers.WINDOWS_PROGRAM) || written.contains(LinuxServers.WINDOWS_DEPLOYMENT));
		assertTrue(plan.continuity().violations().stream().allMatch(violation -> violation.requirement().contains(LinuxServers.WINDOWS_PROGRAM.key())
				|| violation.requirement().contains(LinuxServers.WINDOWS_DEPLOYMENT.key())) && !plan.continuity().holds(), () -> plan.continuity().violations().toString());
	}

	@Test
	void aCollectionBecomesAGroupIsTakenBackAndMovesAgain() throws Exception {
		Sink before = estate.read(LinuxEstate.LEGACY);
		LiveMark mark = estate.laboratory.mark();
		String job = estate.run(plan(), LinuxEstate.LEGACY, ANSIBLE);

		CarriedFields.assertSame(before, estate.read(ANSIBLE), carried());
		SortedMap<String, String> files = LinuxEstate.files(target);
		assertEquals(Set.of("HOST1", "HOST2", "HOST3"), files.keySet().stream().filter(path -> path.startsWith("inventory/host_vars/"))
				.map(path -> path.replaceAll(".*/|\\.yml", "")).collect(Collectors.toSet()));
		assertTrue(files.get("inventory/host_vars/HOST2.yml").contains("ansible_host: \"10.77.0.2\"\n"), files.get("inventory/host_vars/HOST2.yml"));
		String playbook = files.get("playbooks/" + LinuxServers.COLLECTION + ".yml");
		assertTrue(playbook.contains("hosts: \"" + LinuxServers.COLLECTION + ":&drover_managed\""), playbook);
		assertTask(files, LinuxServers.PROBE + "_Install", LinuxServers.INSTALLED, "present");
		assertTask(files, LinuxServers.OLD + "_Remove", LinuxServers.REMOVED, "absent");
		assertEquals(LinuxServers.SCRIPT, files.entrySet().stream().filter(file -> file.getKey().matches("files/package_" + LinuxServers.TOOLS + "/.*/install\\.sh"))
				.map(java.util.Map.Entry::getValue).findFirst().orElse(""));

		estate.undo(job);
		assertEquals(new TreeMap<>(), LinuxEstate.files(target));
		CarriedFields.assertSame(before, estate.read(LinuxEstate.LEGACY), carried());
		estate.redo(job);
		assertEquals(playbooks(files), playbooks(LinuxEstate.files(target)));
		assertEquals(List.of(), estate.laboratory.since(mark).failures());
	}

	private static SortedMap<String, String> playbooks(SortedMap<String, String> files) {
		SortedMap<String, String> plain = new TreeMap<>(files);
		plain.keySet().removeIf(path -> path.startsWith(".drover"));
		return plain;
	}

	private static void assertTask(SortedMap<String, String> files, String program, String name, String state) {
		String role = files.entrySet().stream().filter(file -> file.getKey().matches("roles/program_" + program + "(_[0-9a-f]{10})?/tasks/main\\.yml"))
				.map(java.util.Map.Entry::getValue).findFirst().orElse("");
		assertTrue(role.contains("ansible.builtin.package:\n") && role.contains("- " + name + "\n") && role.contains("state: " + state + "\n"), () -> program + " in " + files.keySet());
	}

	@Test
	void theRealAnsibleTakesWhatIsWritten() throws Exception {
		assumeTrue(AnsibleControl.obstacle().isEmpty(), AnsibleControl.obstacle());
		estate.run(plan(), LinuxEstate.LEGACY, ANSIBLE);
		String plays = AnsibleControl.in(folder).run(target, "ansible-playbook", "playbooks/site.yml", "--list-tasks", "--list-hosts");
		for (String word : List.of("HOST1", "HOST2", "HOST3", "Packages are there", "Packages are not there", "Command"))
			assertTrue(plays.contains(word), plays);
	}

	/** From the project on to a site of Drover's own: what came from Configuration Manager is what arrives. */
	@Test
	void theGroupBecomesACollectionAgain() throws Exception {
		estate.run(plan(), LinuxEstate.LEGACY, ANSIBLE);
		estate.gather(ANSIBLE);
		estate.add(SITE, estate.laboratory.targetAddress());
		MigrationPlan plan = estate.plan(ANSIBLE, SITE, List.of(COLLECTION));
		assertEquals(List.of(), plan.continuity().violations());
		String job = estate.run(plan, ANSIBLE, SITE);
		CarriedFields.assertSame(estate.read(LinuxEstate.LEGACY), estate.read(SITE), carried());
		estate.undo(job);
		assertFalse(estate.read(SITE).objects.containsKey(COLLECTION));
	}

	/** As a plan of its own, and not as an undo: Configuration Manager has all that they need, and is written nothing but where they are. */
	@Test
	void theServersGoBackToConfigurationManager() throws Exception {
		Sink before = estate.read(LinuxEstate.LEGACY);
		estate.run(plan(), LinuxEstate.LEGACY, ANSIBLE);
		estate.gather(ANSIBLE);
		MigrationPlan plan = estate.plan(ANSIBLE, LinuxEstate.LEGACY, clients());
		assertEquals(List.of(), plan.continuity().violations());
		assertTrue(plan.tasks().stream().allMatch(task -> task.objects().isEmpty()), plan.tasks()::toString);
		String job = estate.run(plan, ANSIBLE, LinuxEstate.LEGACY);
		CarriedFields.assertSame(before, estate.read(LinuxEstate.LEGACY), carried());
		assertFalse(LinuxEstate.files(target).get("inventory/hosts.yml").contains("drover_managed:\n  hosts"), LinuxEstate.files(target).get("inventory/hosts.yml"));
		estate.undo(job);
	}
}
