package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Debian's Ansible makes of a project: it reads what Drover reads, takes the playbooks, and evaluates nothing that came with an estate. */
class ProjectAnsibleTest {

	@TempDir
	Path scratch;

	private Path folder;
	private ProjectConnector connector;

	@BeforeEach
	void needsAnsible() throws Exception {
		assumeTrue(AnsibleProgram.isInstalled(), "ansible is not installed");
		folder = Files.createDirectory(scratch.resolve("project"));
		connector = ProjectConnector.open(folder, null, "LAB", false, null);
	}

	private void create(List<NewObject> objects) throws Exception {
		Provider provider = connector.provider().orElseThrow();
		provider.create("effect", objects);
		for (NewObject object : objects) {
			if (object.object().kind() == ObjectKind.CLIENT)
				connector.clientAssignment().orElseThrow().accept(Map.of(object.object().key(), ""));
		}
	}

	private String run(String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().keySet().removeIf(name -> name.startsWith("ANSIBLE_"));
		builder.environment().putAll(Map.of("HOME", scratch.toString(), "LC_ALL", "C.UTF-8", "ANSIBLE_NOCOLOR", "1", "ANSIBLE_LOCALHOST_WARNING", "0",
				"ANSIBLE_LOCAL_TEMP", scratch.resolve("local").toString(), "ANSIBLE_REMOTE_TEMP", scratch.resolve("remote").toString()));
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), output);
		return output;
	}

	@Test
	void itListsTheHostsGroupsAndVariablesThatAreReadHere() throws Exception {
		List<NewObject> estate = Estates.random(11);
		create(estate);
		Map<String, Object> listing = AnsibleProgram.list(folder.resolve("inventory"), scratch);
		Reading reading = InventoryReader.read(folder.resolve("inventory"), new NullProgressMonitor());
		Map<String, Object> variables = Data.map(Data.map(listing.get("_meta")).get("hostvars"));
		Map<String, Set<String>> theirs = new TreeMap<>();
		for (Host host : reading.inventory().hosts()) {
			Map<String, Object> ours = reading.variables().of(host);
			Map<String, Object> listed = Data.map(DataReader.read(json(variables.get(host.name)), "listing").root());
			assertEquals(text(ours), text(listed), host.name);
			for (Group group : reading.inventory().ancestry(host))
				theirs.computeIfAbsent(group.name, any -> new TreeSet<>()).add(host.name);
		}
		for (Map.Entry<String, Set<String>> group : theirs.entrySet()) {
			Set<String> listed = new TreeSet<>();
			members(group.getKey(), listing, listed);
			assertEquals(group.getValue(), listed, group.getKey());
		}
		assertEquals(estate.stream().filter(object -> object.object().kind() == ObjectKind.CLIENT).count(), variables.size());
	}

	private static void members(String group, Map<String, Object> listing, Set<String> found) {
		if (!(listing.get(group) instanceof Map))
			return;
		Map<String, Object> entry = Data.map(listing.get(group));
		((List<?>) entry.getOrDefault("hosts", List.of())).forEach(host -> found.add(host.toString()));
		((List<?>) entry.getOrDefault("children", List.of())).forEach(child -> members(child.toString(), listing, found));
	}

	private static String json(Object value) throws IOException {
		return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
	}

	private static Map<String, String> text(Map<String, Object> variables) {
		Map<String, String> texts = new TreeMap<>();
		variables.forEach((name, value) -> texts.put(name, ClientAttributes.text(sorted(value))));
		return texts;
	}

	private static Object sorted(Object value) {
		if (value instanceof List<?> list)
			return list.stream().map(ProjectAnsibleTest::sorted).toList();
		if (!(value instanceof Map))
			return value;
		Map<String, Object> map = new TreeMap<>();
		Data.map(value).forEach((key, entry) -> map.put(key, sorted(entry)));
		return map;
	}

	@Test
	void itTakesThePlaybooksAndWorksOnManagedHostsAlone() throws Exception {
		List<NewObject> estate = new ArrayList<>(Estates.servers("web1", "web2"));
		create(estate);
		connector.provider().orElseThrow().create("later", Estates.servers("web3").subList(5, 6));
		String plays = run("ansible-playbook", "playbooks/site.yml", "--list-tasks", "--list-hosts");
		assertTrue(plays.contains("drover-probe") || plays.contains("program_P1_Install"), plays);
		assertTrue(plays.contains("web1") && plays.contains("web2") && !plays.contains("web3"), plays);
		String group = run("ansible", "CAS00012", "--list-hosts");
		assertTrue(group.contains("web3"), group);
	}

	@Test
	void itEvaluatesNothingThatCameWithTheEstate() throws Exception {
		String evil = "{{ lookup('pipe', 'touch " + scratch.resolve("evaluated") + "') }}";
		create(List.of(Estates.object(ObjectKind.PACKAGE, "P " + evil, Map.of()),
				new NewObject(ManagedObject.of(ObjectKind.PROGRAM, "P.x", evil, evil, Map.of("commandLine", "echo " + evil)),
						List.of(Estates.need(ObjectKind.PROGRAM, "P.x", DependencyKind.BELONGS_TO, ObjectKind.PACKAGE, "P " + evil))),
				new NewObject(ManagedObject.of(ObjectKind.DEPLOYMENT, "D", evil, "", Map.of()),
						List.of(Estates.need(ObjectKind.DEPLOYMENT, "D", DependencyKind.DEPLOYS, ObjectKind.PROGRAM, "P.x"))),
				new NewObject(ManagedObject.of(ObjectKind.COLLECTION, "C " + evil, evil, "", Map.of("note", evil)),
						List.of(Estates.need(ObjectKind.COLLECTION, "C " + evil, DependencyKind.RECEIVES, ObjectKind.DEPLOYMENT, "D"))),
				Estates.object(ObjectKind.CLIENT, "web1", Map.of("var.note", evil, "var.list", "[\"" + evil.replace("\"", "") + "\"]", "var.ansible_connection", "local"),
						Estates.need(ObjectKind.CLIENT, "web1", DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "C " + evil))));
		String shown = run("ansible", "all", "-c", "local", "-m", "ansible.builtin.debug", "-a", "msg={{ [note, list, drover_client, drover_collection] }}");
		assertTrue(shown.contains("lookup('pipe'") || shown.contains("lookup(\\u0027pipe"), shown);
		run("ansible-playbook", "playbooks/site.yml", "--list-tasks");
		String role = "roles/" + LegalNames.group("program_P.x") + "/tasks/main.yml";
		Path play = Files.writeString(folder.resolve("try.yml"), """
				- hosts: all
				  gather_facts: false
				  connection: local
				  tasks:
				    - ansible.builtin.include_vars: {file: "%s", name: role}
				    - ansible.builtin.debug: {msg: ok}
				""".formatted(folder.resolve("catalogue/program.yml")));
		run("ansible-playbook", play.toString());
		assertTrue(Files.readString(folder.resolve(role)).contains("!unsafe"));
		assertFalse(Files.exists(scratch.resolve("evaluated")));
	}
}
