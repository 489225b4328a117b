package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentTarget;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a target of a migration promises: effects, whole batches, refusals, content, assignment. */
class ProjectProviderTest {

	private static final ObjectRef PACKAGE = Estates.ref(ObjectKind.PACKAGE, "P1");
	private static final ObjectRef HOST = Estates.ref(ObjectKind.CLIENT, "web1");

	@TempDir
	Path folder;

	private ProjectConnector connector() throws DroverException {
		return ProjectConnector.open(folder, null, "LAB", false, null);
	}

	private Provider provider() throws DroverException {
		return connector().provider().orElseThrow();
	}

	private static String refused(org.junit.jupiter.api.function.Executable work) {
		return assertThrows(DroverException.class, work).getMessage();
	}

	private String text(String path) throws Exception {
		return Files.readString(folder.resolve(path));
	}

	@Test
	void connectingWritesNothing() throws Exception {
		connector().read(new Sink(), new NullProgressMonitor());
		connector().preflight();
		assertTrue(ProjectRoundTripTest.tree(folder).isEmpty());
	}

	@Test
	void whatAnEffectMadeItMadeOnceAndTakesBack() throws Exception {
		provider().create("e", Estates.servers("web1"));
		SortedMap<String, String> once = ProjectRoundTripTest.tree(folder);
		provider().create("e", Estates.servers("web1"));
		assertEquals(once, ProjectRoundTripTest.tree(folder));
		assertEquals(6, provider().createdBy("e").size());
		assertTrue(refused(() -> provider().create("other", Estates.servers("web1"))).contains("exists already in LAB"));
		provider().delete("other", Set.of(HOST));
		assertEquals(once, ProjectRoundTripTest.tree(folder));
		assertTrue(refused(() -> provider().delete("e", Set.of(PACKAGE))).contains("program:P1.Install depends on it"));
	}

	@Test
	void aBatchIsMadeWholeOrNotAtAll() throws Exception {
		List<NewObject> broken = List.of(Estates.object(ObjectKind.PACKAGE, "P2", Map.of()), Estates.object(ObjectKind.PROGRAM, "P3.x", Map.of(),
				Estates.need(ObjectKind.PROGRAM, "P3.x", DependencyKind.BELONGS_TO, ObjectKind.PACKAGE, "P3")));
		assertTrue(refused(() -> provider().create("e", broken)).contains("package:P3, which does not exist"));
		assertTrue(ProjectRoundTripTest.tree(folder).isEmpty());
	}

	@Test
	void whatItCannotHoldIsRefusedInWords() throws Exception {
		assertTrue(refused(() -> create(ObjectKind.TASK_SEQUENCE, Map.of())).contains("holds no objects of the kind task-sequence"));
		assertTrue(refused(() -> create(ObjectKind.MANAGEMENT_POINT, Map.of())).contains("without sites and services"));
		assertTrue(refused(() -> create(ObjectKind.PACKAGE, Map.of("var.db_password", "hunter2"))).contains("looks like a secret in its attribute var.db_password"));
		String words = refused(() -> create(ObjectKind.PACKAGE, Map.of(Attributes.COMMAND_LINE, "setup --password=hunter2")));
		assertTrue(words.contains(Attributes.COMMAND_LINE) && !words.contains("hunter2"), words);
		assertTrue(refused(() -> create(ObjectKind.PACKAGE, Map.of(Attributes.COMMAND_LINE, "setup.exe /S"))).contains("has a command line of Windows"));
		assertTrue(refused(() -> create(ObjectKind.PACKAGE, Map.of(Attributes.DISTRIBUTION_PACKAGE, "a; reboot"))).contains("no distribution has"));
		assertTrue(refused(() -> create(ObjectKind.PACKAGE, Map.of(Attributes.DISTRIBUTION_PACKAGE, "a", Attributes.DISTRIBUTION_VERSION, "1' }}"))).contains("no distribution has"));
		for (String app : List.of("{'db':[{'password':'hunter2'}]}", "['plain'] https://u:hunter2@example.org", "{'a':'https://u:hunter2@example.org','a':1}",
				"{'https://u:hunter2@example.org':1}"))
			assertTrue(refused(() -> create(ObjectKind.CLIENT, Map.of("var.app", app.replace('\'', '"')))).contains("secret in its attribute var.app"), app);
		assertTrue(refused(() -> create(ObjectKind.PACKAGE, Map.of("note", "\ud83d"))).contains("no file can hold"));
		assertTrue(ProjectRoundTripTest.tree(folder).isEmpty());
	}

	/** Read as one text, the address and the mail are an address with a password in it. */
	@Test
	void whatOnlyLooksLikeASecretAcrossValuesIsNone() throws Exception {
		create(ObjectKind.CLIENT, Map.of("var.contact", "{\"page\":\"https://example.org\",\"mail\":\"a@b\"}"));
		assertTrue(text(ProjectPaths.HOST_VARIABLES + "/K.yml").contains("mail: \"a@b\""));
	}

	private void create(ObjectKind kind, Map<String, String> attributes) throws DroverException {
		provider().create("e", List.of(Estates.object(kind, "K", attributes)));
	}

	@Test
	void filesOfPeopleAreReadAndNeverWrittenOver() throws Exception {
		provider().create("e", Estates.servers("web1"));
		Files.writeString(folder.resolve("inventory/mine"), "[lamp]\nold1 datacenter=north\n");
		Files.createDirectories(folder.resolve("inventory/group_vars"));
		Files.writeString(folder.resolve("inventory/group_vars/mine.yml"), "a: 1\n");
		Sink sink = new Sink();
		connector().read(sink, new NullProgressMonitor());
		assertEquals("NORTH", sink.get(ObjectKind.CLIENT, "old1").attribute(Attributes.SITE));
		assertTrue(sink.needs(ObjectKind.CLIENT, "old1", DependencyKind.MEMBER_OF).contains("collection:lamp"));
		assertTrue(refused(() -> provider().create("f", List.of(Estates.object(ObjectKind.CLIENT, "old1", Map.of())))).contains("exists already"));
		assertTrue(refused(() -> provider().create("f", List.of(Estates.object(ObjectKind.COLLECTION, "mine", Map.of())))).contains("mine.yml is not a file of Drover's"));
		provider().create("f", List.of(Estates.object(ObjectKind.CLIENT, "new1", Map.of(), Estates.need(ObjectKind.CLIENT, "new1", DependencyKind.MEMBER_OF,
				ObjectKind.COLLECTION, "lamp"))));
		Sink again = new Sink();
		connector().read(again, new NullProgressMonitor());
		assertTrue(again.needs(ObjectKind.CLIENT, "new1", DependencyKind.MEMBER_OF).contains("collection:lamp"));
		provider().delete("f", Set.of(Estates.ref(ObjectKind.CLIENT, "new1")));
		provider().delete("e", provider().createdBy("e"));
		assertEquals("[lamp]\nold1 datacenter=north\n", text("inventory/mine"));
		assertTrue(ProjectFolder.is(folder), "people's files would make an inventory of it that is only read");
		assertFalse(Files.exists(folder.resolve("ansible.cfg")));
	}

	@Test
	void whatPeopleChangeInDroversFilesStopsEveryWriteUntilItIsPutBack() throws Exception {
		provider().create("e", Estates.servers("web1"));
		String hosts = text(ProjectPaths.HOSTS);
		Files.writeString(folder.resolve(ProjectPaths.HOSTS), hosts + "# mine\n");
		assertTrue(refused(() -> provider().create("f", Estates.servers("web2").subList(5, 6))).contains("hosts.yml was changed by somebody"));
		assertFalse(connector().preflight().stream().allMatch(finding -> finding.passed()));
		assertEquals(hosts + "# mine\n", text(ProjectPaths.HOSTS));
		Files.writeString(folder.resolve(ProjectPaths.HOSTS), hosts);
		provider().create("f", Estates.servers("web2").subList(5, 6));
		assertTrue(connector().preflight().stream().allMatch(finding -> finding.passed()));
	}

	@Test
	void configurationIsEditedWhereItIsAsItWas() throws Exception {
		provider().create("e", Estates.servers("web1"));
		NewObject before = Estates.object(ObjectKind.PACKAGE, "P1", Map.of());
		NewObject after = new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "P1", "better", "2", Map.of()), List.of());
		Edit edit = new Edit(before, after);
		SortedMap<String, String> tree = ProjectRoundTripTest.tree(folder);
		provider().edit("x", List.of(edit));
		assertTrue(provider().edited("x", List.of(edit)));
		provider().edit("x", List.of(edit));
		assertEquals("better", provider().read(Set.of(PACKAGE)).get(PACKAGE).name());
		NewObject third = Estates.object(ObjectKind.PACKAGE, "P1", Map.of("note", "somebody's"));
		assertTrue(refused(() -> provider().edit("y", List.of(new Edit(before, third)))).contains("not as it was when the change was drafted"));
		provider().edit("x", List.of(edit.reversed()));
		assertEquals(tree, ProjectRoundTripTest.tree(folder));
	}

	@Test
	void clientsBelongToWhomTheyWereGiven() throws Exception {
		provider().create("e", Estates.servers("web1"));
		ClientAssignment clients = connector().clientAssignment().orElseThrow();
		assertEquals(new ClientHome("LAB", ""), clients.home(""));
		assertEquals(Map.of(), clients.assigned(List.of("web1")));
		assertTrue(text(ProjectPaths.HOSTS).contains("drover_managed: {}") || text(ProjectPaths.HOSTS).contains("hosts: {}"));
		SortedMap<String, String> tree = ProjectRoundTripTest.tree(folder);
		clients.accept(Map.of("web1", ""));
		clients.accept(Map.of("web1", ""));
		assertEquals(Map.of("web1", "LAB"), clients.assigned(List.of("web1", "web9")));
		assertEquals(Set.of("web1"), clients.present(List.of("web1")));
		assertEquals("LAB", provider().read(Set.of(HOST)).get(HOST).attribute(Attributes.SITE));
		assertTrue(refused(() -> provider().delete("e", Set.of(HOST))).contains("release it first"));
		clients.release(List.of("web1"), new ClientHome("OLD", ""));
		assertEquals(Map.of("web1", "OLD"), clients.assigned(List.of("web1")));
		assertEquals(Set.of(), clients.present(List.of("web1")));
		provider().delete("e", Set.of(HOST));
		provider().create("e", Estates.servers("web1"));
		assertEquals(tree, ProjectRoundTripTest.tree(folder));
		assertTrue(refused(() -> clients.accept(Map.of("web9", ""))).contains("create it first"));
		assertTrue(refused(() -> clients.release(List.of("web1"), new ClientHome("OLD", ""))).contains("not assigned"));
	}

	@Test
	void arrivalCanWaitUntilPlaybooksHaveGoneThrough() throws Exception {
		provider().create("e", Estates.servers("web1"));
		ClientAssignment clients = ProjectConnector.open(folder, null, "", true, null).clientAssignment().orElseThrow();
		Files.createDirectories(folder.resolve("reports"));
		Files.writeString(folder.resolve("reports/web1"), "LAB\n");
		clients.accept(Map.of("web1", ""));
		assertEquals(Set.of(), clients.present(List.of("web1")), "a report of earlier times");
		Files.writeString(folder.resolve("reports/web1"), "LAB\n");
		assertEquals(Set.of("web1"), clients.present(List.of("web1")));
	}

	@Test
	void contentArrivesWholeIsSharedAndGoesWithItsLastEffect() throws Exception {
		provider().create("e", Estates.servers("web1"));
		SortedMap<String, String> tree = ProjectRoundTripTest.tree(folder);
		ContentTarget content = connector().contentTarget().orElseThrow();
		byte[] script = "#!/bin/sh\necho {{ hello }}\n".getBytes(StandardCharsets.UTF_8);
		String hash = LegalNames.digest(script);
		ContentDescription one = new ContentDescription(PACKAGE, "1", List.of(new ContentFile("bin/run.sh", hash, script.length)));
		assertTrue(refused(() -> content.publish("c", one)).contains("has not arrived"));
		assertTrue(refused(() -> content.putFile(hash, script.length, new ByteArrayInputStream("other".getBytes(StandardCharsets.UTF_8)))).contains("did not arrive whole"));
		content.putFile(hash, script.length, new ByteArrayInputStream(script));
		content.publish("c", one);
		content.publish("c", one);
		content.publish("d", one);
		assertEquals("#!/bin/sh\necho {{ hello }}\n", text("files/package_P1/1/bin/run.sh"));
		ObjectRef point = Estates.ref(ObjectKind.DISTRIBUTION_POINT, "LAB-FILES");
		assertEquals("package:P1=1", provider().read(Set.of(point)).get(point).attribute(Attributes.HOLDS));
		ContentDescription two = new ContentDescription(PACKAGE, "2", one.files());
		assertTrue(refused(() -> content.publish("f", two)).contains("other content of package:P1"));
		content.replace("f", two);
		assertEquals("package:P1=2", provider().read(Set.of(point)).get(point).attribute(Attributes.HOLDS));
		assertEquals(two.hash(), connector().contentSource().orElseThrow().describe(PACKAGE).hash());
		content.withdraw("f", PACKAGE);
		assertEquals("package:P1=1", provider().read(Set.of(point)).get(point).attribute(Attributes.HOLDS));
		content.withdraw("c", PACKAGE);
		assertTrue(content.published("d", PACKAGE) && !content.published("c", PACKAGE) && content.hasFile(hash));
		content.withdraw("d", PACKAGE);
		assertEquals(tree, ProjectRoundTripTest.tree(folder));
		ContentDescription outside = new ContentDescription(PACKAGE, "1", List.of(new ContentFile("../../x", hash, script.length)));
		assertTrue(refused(() -> content.publish("g", outside)).contains("whose path or hash is none"));
	}

	/** Dies at each step of a change in turn; whoever opens the project next finds all of the change or nothing. */
	@Test
	void aWriterThatDiesLeavesAllOrNothing() throws Exception {
		List<NewObject> first = Estates.servers("web1");
		List<NewObject> second = List.of(Estates.object(ObjectKind.PACKAGE, "P2", Map.of()), Estates.object(ObjectKind.COLLECTION, "C2", Map.of()),
				Estates.object(ObjectKind.CLIENT, "web2", Map.of(), Estates.need(ObjectKind.CLIENT, "web2", DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "C2")));
		Path whole = Files.createDirectory(folder.resolve("whole"));
		project(whole, Integer.MAX_VALUE).create("e", first);
		SortedMap<String, String> before = ProjectRoundTripTest.tree(whole);
		project(whole, Integer.MAX_VALUE).create("f", second);
		SortedMap<String, String> after = ProjectRoundTripTest.tree(whole);
		int steps = 0;
		boolean died = true;
		while (died) {
			Path project = Files.createDirectory(folder.resolve("dies" + steps));
			project(project, Integer.MAX_VALUE).create("e", first);
			died = dies(project(project, steps), second);
			Provider next = project(project, Integer.MAX_VALUE);
			boolean done = !next.createdBy("f").isEmpty();
			assertEquals(done ? after : before, ProjectRoundTripTest.tree(project), "step " + steps);
			assertEquals(steps > 0, done, "step " + steps);
			steps++;
		}
		assertTrue(steps > 5, "every file is a step: " + steps);
	}

	private static boolean dies(Provider provider, List<NewObject> objects) throws DroverException {
		try {
			provider.create("f", objects);
			return false;
		} catch (IllegalStateException e) {
			return true;
		}
	}

	private static Provider project(Path project, int stepsToLive) throws DroverException {
		ProjectCommit commit = new ProjectCommit(project) {
			private int left = stepsToLive;

			@Override
			void step() {
				if (left-- == 0)
					throw new IllegalStateException("killed");
			}
		};
		return new ProjectProvider(new ProjectFolder(project, "LAB", commit), RulesReader.defaults());
	}

	@Test
	void aProjectIsOfOneTopology() throws Exception {
		provider().create("e", Estates.servers("web1"));
		assertEquals("LAB", ProjectConnector.open(folder, null, "", false, null).topology());
		assertTrue(refused(() -> ProjectConnector.open(folder, null, "OTHER", false, null)).contains("topology=LAB"));
		Files.writeString(folder.resolve(ProjectPaths.JOURNAL), "{");
		assertTrue(refused(this::connector).contains("journal.json is damaged"));
	}
}
