package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.UndoHold.Dependent;
import org.drover.migration.UndoHold.How;
import org.drover.migration.UndoHold.LaterJob;
import org.drover.migration.UndoHold.Rest;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictRules;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PointChange;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job is not taken back while a later one rests on what it did: that is refused before anything changes, with the list of what does. */
@Timeout(300)
class LaterJobsTest {

	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef BRANCH_PACKAGE = ObjectRef.parse("package:P4");
	private static final ObjectRef BRANCH = ObjectRef.parse("distribution-point:BRANCH");
	private static final Map<String, String> CLIENTS = Map.of("A", "C1", "B", "C2", "C", "C3");

	@TempDir
	private Path folder;
	private TwoSites sites;
	private PollingClients clients;

	/** Collections C1 and C2 are to have the same package, C3 one of its own. */
	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		ObjectRef other = ObjectRef.parse("package:P2");
		ObjectRef otherDeployment = ObjectRef.parse("deployment:D2");
		sites.create(TwoSites.LEGACY, List.of(content(PACKAGE), content(other), object(DEPLOYMENT, new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS)),
				object(otherDeployment, new Dependency(otherDeployment, other, DependencyKind.DEPLOYS)), collection("C1", DEPLOYMENT), collection("C2", DEPLOYMENT),
				collection("C3", otherDeployment)));
		sites.publish(TwoSites.LEGACY, PACKAGE, "1", "setup of P1");
		sites.publish(TwoSites.LEGACY, other, "1", "setup of P2");
		List<NewObject> records = new ArrayList<>();
		CLIENTS.forEach((client, collection) -> {
			ObjectRef ref = new ObjectRef(ObjectKind.CLIENT, client);
			records.add(object(ref, new Dependency(ref, new ObjectRef(ObjectKind.COLLECTION, collection), DependencyKind.MEMBER_OF)));
		});
		sites.create(TwoSites.LEGACY, records);
		assign(CLIENTS.keySet());
		clients = new PollingClients(sites, List.of("A", "B", "C", "D", "E"));
	}

	@AfterEach
	void close() throws DroverException {
		clients.close();
		sites.close();
	}

	private static NewObject content(ObjectRef ref) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "1", Map.of(Attributes.CONTENT_SIZE, "11")), List.of());
	}

	private static NewObject collection(String key, ObjectRef deployment) {
		ObjectRef ref = new ObjectRef(ObjectKind.COLLECTION, key);
		return object(ref, new Dependency(ref, deployment, DependencyKind.RECEIVES));
	}

	private static NewObject object(ObjectRef ref, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of(needs));
	}

	@Test
	void whatALaterJobNeedsIsNotTakenAwayUnderIt() throws Exception {
		SortedSet<String> untouched = sites.rows();
		String first = move("C1");
		SortedSet<String> firstDone = sites.rows();
		String second = move("C2");
		SortedSet<String> both = sites.rows();

		String why = refusal(first);

		assertTrue(why.contains("job " + second + " (Move C2 to DRV)") && why.contains("deployment:D1"), why);
		assertEquals(both, sites.rows(), "nothing was changed");
		assertEquals(JobState.DONE, sites.jobs.store().job(first).state());
		assertEquals(JobState.UNDONE, sites.undo(second).state());
		assertEquals(firstDone, sites.rows());
		assertEquals(JobState.UNDONE, sites.undo(first).state());
		assertEquals(untouched, sites.rows());
		assertEquals(JobState.DONE, redo(first).state());
		assertEquals(firstDone, sites.rows(), "redo is as doing");
		assertEquals(JobState.DONE, redo(second).state());
		assertEquals(both, sites.rows());
	}

	@Test
	void whatIsInTheWayIsSaidBeforehand() throws Exception {
		String first = move("C1");
		assertTrue(hold(first, 0).isFree());
		String second = move("C2");
		SortedSet<String> both = sites.rows();

		UndoHold hold = hold(first, 0);

		assertEquals(List.of(second), hold.later().stream().map(LaterJob::id).toList());
		List<Rest> rests = hold.later().getFirst().rests();
		assertTrue(rests.contains(new Rest("deployment:D1 in DRV", first, How.NEEDED, "collection:C2")), rests::toString);
		assertTrue(rests.contains(new Rest("content of package:P1 in DRV", first, How.SERVES, "1")), rests::toString);
		assertEquals(List.of(), hold.others(), "what a later job made goes with that");
		assertTrue(hold(second, 0).isFree());
		assertEquals(both, sites.rows());
		assertThrows(DroverException.class, () -> sites.jobs.prepare(first, Action.UNDO, RunRequest.PLAIN), "nor is it ordered");
	}

	@Test
	void aJobOnWhichNothingRestsIsTakenBackUnderLaterOnes() throws Exception {
		String first = move("C1");
		String other = move("C3");
		assertEquals(JobState.UNDONE, sites.undo(first).state());
		assertTrue(sites.objects(TwoSites.NEW).containsKey(ObjectRef.parse("deployment:D2")));
		assertEquals(JobState.UNDONE, sites.undo(other).state());
	}

	@Test
	void wavesOnWhichNothingRestsAreTakenBackWhereTheOthersStay() throws Exception {
		String first = move("C1");
		move("C2");
		SortedSet<String> both = sites.rows();
		int clientsMove = sites.jobs.store().tasks(first).stream().mapToInt(task -> task.spec().wave()).max().orElseThrow();
		assertTrue(hold(first, clientsMove - 1).isFree());
		assertEquals(JobState.PAUSED, sites.jobs.undo(first, clientsMove - 1, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals("OLD", home("A"));
		assertEquals("DRV", home("B"));
		assertEquals(JobState.DONE, sites.run(first).state());
		assertEquals(both, sites.rows());
	}

	@Test
	void whatALaterJobHasWrittenAgainIsNotOverwritten() throws Exception {
		String first = move("C1");
		SortedSet<String> firstDone = sites.rows();
		NewObject now = sites.objects(TwoSites.NEW).get(DEPLOYMENT);
		String edit = sites.jobs.changes().create(TwoSites.NEW, List.of(new Edit(now, new NewObject(now.object().with("note", "urgent"), now.dependencies()))),
				List.of("note that deployment:D1 is urgent"));
		assertEquals(JobState.DONE, sites.run(edit).state());

		String why = refusal(first);

		assertTrue(why.contains("job " + edit + " (Note that deployment:D1 is urgent in new): changed deployment:D1 in DRV"), why);
		assertEquals(JobState.UNDONE, sites.undo(edit).state());
		assertEquals(firstDone, sites.rows());
		assertEquals(JobState.UNDONE, sites.undo(first).state());
	}

	/** Three jobs, each on the one before: what would have to go first is named in the order in which it can. */
	@Test
	void whatRestsOnALaterJobIsListedBeforeThat() throws Exception {
		String first = move("C1");
		String second = move("C2");
		NewObject now = sites.objects(TwoSites.NEW).get(ObjectRef.parse("collection:C2"));
		String third = sites.jobs.changes().create(TwoSites.NEW, List.of(new Edit(now, new NewObject(now.object().with("note", "urgent"), now.dependencies()))),
				List.of("note that collection:C2 is urgent"));
		assertEquals(JobState.DONE, sites.run(third).state());

		assertEquals(List.of(third, second), hold(first, 0).later().stream().map(LaterJob::id).toList());

		for (String id : List.of(third, second, first))
			assertEquals(JobState.UNDONE, sites.undo(id).state());
	}

	@Test
	void whatSomebodyElseBuiltUponItIsNamed() throws Exception {
		String first = move("C1");
		SortedSet<String> firstDone = sites.rows();
		ObjectRef theirs = ObjectRef.parse("deployment:THEIRS");
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			connector.provider().orElseThrow().create("theirs", List.of(object(theirs, new Dependency(theirs, PACKAGE, DependencyKind.DEPLOYS))));
		}
		SortedSet<String> built = sites.rows();

		String why = refusal(first);

		assertTrue(why.contains("deployment:THEIRS depends on package:P1 in DRV"), why);
		assertEquals(List.of(new Dependent(theirs, PACKAGE, "DRV")), hold(first, 0).others());
		assertEquals(built, sites.rows());
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			connector.provider().orElseThrow().delete("theirs", List.of(theirs));
		}
		assertEquals(firstDone, sites.rows());
		assertEquals(JobState.UNDONE, sites.undo(first).state());
	}

	/** The first job shares what the second one takes over. */
	@Test
	void aServiceThatALaterJobTookOverIsNotUnshared() throws Exception {
		addBranch();
		sites.publish(TwoSites.LEGACY, BRANCH_PACKAGE, "1", "setup of P4");
		SortedSet<String> untouched = sites.rows();
		String first = move("C4");
		assertEquals("DRV", sites.objects(TwoSites.LEGACY).get(BRANCH).object().attribute(Attributes.SHARED_WITH));
		SortedSet<String> firstDone = sites.rows();
		String second = points(PointChange.REASSIGN);
		assertEquals("DRV", sites.objects(TwoSites.LEGACY).get(BRANCH).object().attribute(Attributes.OWNER));
		SortedSet<String> both = sites.rows();

		String why = refusal(first);

		assertTrue(why.contains("job " + second + " (Reassign BRANCH to DRV): changed distribution-point:BRANCH in "), why);
		assertEquals(both, sites.rows());
		assertEquals("DRV", sites.objects(TwoSites.LEGACY).get(BRANCH).object().attribute(Attributes.OWNER));
		assertEquals(JobState.UNDONE, sites.undo(second).state());
		assertEquals(firstDone, sites.rows());
		assertEquals(JobState.UNDONE, sites.undo(first).state());
		assertEquals(untouched, sites.rows());
	}

	/** The second job's clients have what they need from nowhere else, though it has done nothing about that itself. */
	@Test
	void aServiceThatClientsOfALaterJobNeedIsNotUnshared() throws Exception {
		addBranch();
		String first = points(PointChange.SHARE);
		String second = move("C4");
		assertTrue(sites.jobs.store().tasks(second).stream().noneMatch(task -> task.spec().handler().endsWith("share")));
		SortedSet<String> both = sites.rows();
		List<LaterJob> later = hold(first, 0).later();
		assertEquals(List.of(second), later.stream().map(LaterJob::id).toList());
		assertEquals(List.of(new Rest("boundary:10.1.0.0 in DRV", first, How.NEEDED, "client:D"), new Rest("distribution-point:BRANCH in DRV", first, How.SERVES, "1")),
				later.getFirst().rests());
		refusal(first);
		assertEquals(both, sites.rows());
		assertEquals("DRV", sites.objects(TwoSites.LEGACY).get(BRANCH).object().attribute(Attributes.SHARED_WITH));
		assertEquals(JobState.UNDONE, sites.undo(second).state());
		assertEquals(JobState.UNDONE, sites.undo(first).state());
		assertEquals("", sites.objects(TwoSites.LEGACY).get(BRANCH).object().attribute(Attributes.SHARED_WITH));
	}

	/** An undo is checked as a plan is: as things are now. */
	@Test
	void clientsDoNotGoBackToWhereTheyWouldLackSomething() throws Exception {
		String first = move("C1");
		SortedSet<String> firstDone = sites.rows();
		ObjectRef point = ObjectRef.parse("management-point:OLD-MP");
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			connector.provider().orElseThrow().configure(point, Map.of(Attributes.HEALTH, "down"));
		}
		List<FoundViolation> violations = hold(first, 0).violations();
		String why = refusal(first);
		assertTrue(why.contains("would be without a management-point in OLD, where they go back to: " + point), why);
		assertEquals("DRV", home("A"));
		assertEquals(firstDone, sites.rows());

		RunRequest overruled = new RunRequest(0, violations.stream().collect(Collectors.toMap(FoundViolation::id, any -> "it is being mended")));
		assertEquals(JobState.UNDONE, sites.jobs.undo(first, 0, overruled, new NullProgressMonitor(), JobListener.NONE).state());
		assertEquals("OLD", home("A"));
		assertTrue(sites.jobs.store().journal(first).stream().anyMatch(line -> line.event().equals("overruled")));
	}

	/** A point that takes clients of one place alone and holds what collections C4 and C5 there are to have. */
	private void addBranch() throws DroverException {
		ObjectRef boundary = ObjectRef.parse("boundary:10.1.0.0");
		ObjectRef deployment = ObjectRef.parse("deployment:D4");
		Map<String, String> point = Map.of(Attributes.OWNER, "OLD", Attributes.URL, "http://127.0.0.1:9/dp", Attributes.PROTECTED, "true", Attributes.HOLDS, "package:P4=1");
		sites.create(TwoSites.LEGACY, List.of(object(boundary), content(BRANCH_PACKAGE), object(deployment, new Dependency(deployment, BRANCH_PACKAGE, DependencyKind.DEPLOYS)),
				collection("C4", deployment), collection("C5", deployment),
				new NewObject(ManagedObject.of(BRANCH.kind(), BRANCH.key(), "branch", "", point), List.of(new Dependency(BRANCH, boundary, DependencyKind.BOUNDED_BY)))));
		List<NewObject> records = new ArrayList<>();
		Map.of("D", "C4", "E", "C5").forEach((client, collection) -> {
			ObjectRef ref = new ObjectRef(ObjectKind.CLIENT, client);
			records.add(object(ref, new Dependency(ref, new ObjectRef(ObjectKind.COLLECTION, collection), DependencyKind.MEMBER_OF), new Dependency(ref, boundary, DependencyKind.LOCATED_IN)));
		});
		sites.create(TwoSites.LEGACY, records);
		assign(List.of("D", "E"));
	}

	private String points(PointChange change) throws DroverException {
		MigrationPlan plan = new PointPlanning(sites.topologies).plan(List.of(BRANCH), change, 1, TwoSites.LEGACY, TwoSites.NEW, new NullProgressMonitor());
		String id = sites.jobs.create(PointPlanning.name(plan, change), plan, TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(JobState.DONE, sites.run(id).state(), () -> errors(id));
		return id;
	}

	private void assign(Collection<String> keys) throws DroverException {
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			connector.clientAssignment().orElseThrow().accept(keys.stream().collect(Collectors.toMap(client -> client, client -> "OLD")));
		}
	}

	private String home(String client) throws DroverException {
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			return connector.clientAssignment().orElseThrow().assigned(List.of(client)).get(client);
		}
	}

	private UndoHold hold(String id, int wave) throws DroverException {
		return sites.jobs.undoHold(id, wave, new NullProgressMonitor());
	}

	private String move(String collection) throws DroverException {
		String id = sites.job(sites.plan(collection, ConflictRules.SKIP));
		assertEquals(JobState.DONE, sites.run(id).state(), () -> errors(id));
		return id;
	}

	private String errors(String id) {
		try {
			return sites.jobs.store().tasks(id).stream().flatMap(task -> task.error().stream()).collect(Collectors.joining("\n"));
		} catch (DroverException e) {
			throw new AssertionError(e);
		}
	}

	private String refusal(String id) {
		return assertThrows(DroverException.class, () -> sites.undo(id)).getMessage();
	}

	private Job redo(String id) throws DroverException {
		return sites.jobs.redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
	}
}
