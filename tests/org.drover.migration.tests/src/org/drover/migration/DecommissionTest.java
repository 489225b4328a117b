package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.NewObject;
import org.drover.inventory.Retirements;
import org.drover.migration.Decommissions.Planned;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictRules;
import org.drover.plan.DecommissionOptions;
import org.drover.plan.Going;
import org.drover.plan.Keeper;
import org.drover.plan.PlanOptions;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.task.UndoForecast;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The end of a topology whose clients poll: refused while something would be lost, done once nothing would, and taken back as long as that is possible. */
@Timeout(300)
class DecommissionTest {

	private static final ObjectRef COLLECTION = ObjectRef.parse("collection:C1");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef EXPIRED = ObjectRef.parse("deployment:D2");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final ObjectRef UNUSED = ObjectRef.parse("package:P2");
	private static final ObjectRef BOUNDARY = ObjectRef.parse("boundary:10.1.0.0");
	private static final ObjectRef POINT = ObjectRef.parse("distribution-point:BRANCH");
	private static final List<String> CLIENTS = List.of("A", "B");
	private static final DecommissionOptions CONFIRMED = DecommissionOptions.DEFAULT.confirming();

	@TempDir
	private Path folder;
	private TwoSites sites;
	private PollingClients clients;

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		sites.create(TwoSites.LEGACY, List.of(object(PACKAGE, "Office", "1", Map.of(Attributes.CONTENT_SIZE, "5")), object(UNUSED, "Old game", "1", Map.of()),
				object(DEPLOYMENT, "All", "", Map.of(), new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS)),
				object(EXPIRED, "Old", "", Map.of(Attributes.OBSOLETE, "expired"), new Dependency(EXPIRED, PACKAGE, DependencyKind.DEPLOYS)),
				object(COLLECTION, "Everybody", "", Map.of(), new Dependency(COLLECTION, DEPLOYMENT, DependencyKind.RECEIVES),
						new Dependency(COLLECTION, EXPIRED, DependencyKind.RECEIVES)),
				object(BOUNDARY, "Office", "", Map.of())));
		sites.publish(TwoSites.LEGACY, PACKAGE, "1", "setup");
		List<NewObject> records = new ArrayList<>();
		for (String client : CLIENTS) {
			ObjectRef ref = ObjectRef.parse("client:" + client);
			records.add(object(ref, client, "", Map.of(), new Dependency(ref, COLLECTION, DependencyKind.MEMBER_OF), new Dependency(ref, BOUNDARY, DependencyKind.LOCATED_IN)));
		}
		sites.create(TwoSites.LEGACY, records);
		assign("A", "B");
		clients = new PollingClients(sites, CLIENTS);
	}

	private void assign(String... keys) throws DroverException {
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			connector.clientAssignment().orElseThrow().accept(Set.of(keys).stream().collect(Collectors.toMap(key -> key, key -> "OLD")));
		}
	}

	@AfterEach
	void close() throws DroverException {
		clients.close();
		sites.close();
	}

	@Test
	void whatIsInUseKeepsATopologyWithReasons() throws DroverException {
		Planned planned = plan(CONFIRMED);
		assertFalse(planned.plan().isAllowed());
		assertEquals(List.of("2 clients: client:A, client:B assigned to OLD: migrate them, or remove those that are no longer there"), keepers(planned, Keeper.Kind.CLIENTS));
		assertEquals(Set.of(COLLECTION, DEPLOYMENT, PACKAGE, BOUNDARY), planned.plan().keepers().stream().filter(each -> each.kind() == Keeper.Kind.OBJECTS)
				.flatMap(each -> each.objects().stream()).collect(Collectors.toSet()));
		assertEquals(Map.of(EXPIRED, Going.Reason.OBSOLETE, UNUSED, Going.Reason.UNUSED),
				planned.plan().going().stream().collect(Collectors.toMap(Going::ref, Going::reason)));
		DroverException refused = assertThrows(DroverException.class, () -> sites.jobs.decommissions().create(planned));
		assertTrue(refused.getMessage().contains("2 clients"), refused::getMessage);
	}

	@Test
	void anEmptyTopologyIsRetiredAndThatIsTakenBack() throws Exception {
		migrate();
		Planned unconfirmed = plan(DecommissionOptions.DEFAULT);
		assertEquals(List.of("1 obsolete, 0 left out and 1 unused objects will be gone: look at the list, then say --include-obsolete"), keepers(unconfirmed));
		var untouched = sites.rows();
		Planned planned = plan(CONFIRMED);
		assertEquals(List.of(), keepers(planned));
		String id = sites.jobs.decommissions().create(planned);
		assertEquals(JobKind.DECOMMISSION, sites.jobs.kind(id));
		Job done = run(id, RunRequest.PLAIN);
		assertEquals(JobState.DONE, done.state(), () -> errors(id));
		assertTrue(new Retirements(sites.project).isWhole(TwoSites.LEGACY));
		assertTrue(assertThrows(DroverException.class, () -> sites.gather()).getMessage().contains("was retired by job " + id));
		assertTrue(assertThrows(DroverException.class, () -> new Planning(sites.topologies).plan(List.of("C1"), TwoSites.LEGACY, TwoSites.NEW,
				PlanOptions.DEFAULT, new NullProgressMonitor())).getMessage().contains("was retired"));
		assertTrue(assertThrows(DroverException.class, () -> sites.undo("1")).getMessage().contains("was retired"), "the clients would go back to a topology that nobody runs");
		assertTrue(MigratedObjects.between(sites.jobs.store(), TwoSites.LEGACY, TwoSites.NEW).all().containsKey(PACKAGE), "what was migrated stays known");

		UndoForecast forecast = sites.jobs.previewUndo(id, 0, new NullProgressMonitor());
		assertEquals(List.of(), forecast.unknown().first());
		assertEquals(List.of(), forecast.changedSince().first());
		assertEquals(JobState.UNDONE, sites.undo(id).state(), () -> errors(id));
		assertFalse(new Retirements(sites.project).isWhole(TwoSites.LEGACY));
		assertEquals(untouched, sites.rows());
		sites.gather();
		assertEquals(JobState.DONE, sites.jobs.redo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		assertTrue(new Retirements(sites.project).isWhole(TwoSites.LEGACY));
	}

	@Test
	void recordsOfClientsAreRemovedOnlyWhereSomebodySaysSo() throws Exception {
		migrate();
		String id = sites.jobs.decommissions().create(plan(CONFIRMED.removingRecords(true)));
		assertEquals(List.of("Remove the records of 2 clients from OLD"), sites.jobs.decommissions().description(id).irreversible());
		assertEquals(JobState.DECISION, run(id, RunRequest.PLAIN).state());
		assertTrue(errors(id).contains("--irreversible"), errors(id));
		assertTrue(sites.objects(TwoSites.LEGACY).containsKey(ObjectRef.parse("client:A")));
		assertEquals(JobState.UNDONE, sites.undo(id).state(), "up to there it can be taken back");

		String again = sites.jobs.decommissions().create(plan(CONFIRMED.removingRecords(true)));
		assertEquals(JobState.DECISION, run(again, RunRequest.PLAIN).state());
		assertEquals(JobState.DONE, run(again, new RunRequest(0, Map.of()).withWhatIsIrreversible(true)).state(), () -> errors(again));
		assertTrue(sites.jobs.store().journal(again).stream().anyMatch(entry -> entry.event().equals("agreed to what cannot be taken back")));
		assertTrue(sites.objects(TwoSites.LEGACY).keySet().stream().noneMatch(ref -> ref.kind() == ObjectKind.CLIENT));
		assertEquals(Map.of("A", "DRV", "B", "DRV"), assigned());
		assertTrue(assertThrows(DroverException.class, () -> sites.undo(again)).getMessage().contains("cannot be taken back any more"));
	}

	@Test
	void aClientThatCameBackSinceItWasPlannedStopsTheJob() throws Exception {
		migrate();
		String id = sites.jobs.decommissions().create(plan(CONFIRMED));
		assign("A");
		DroverException refused = assertThrows(DroverException.class, () -> run(id, RunRequest.PLAIN));
		assertTrue(refused.getMessage().startsWith("1 client: client:A assigned to OLD"), refused::getMessage);
		assertEquals(JobState.SCHEDULED, sites.jobs.store().job(id).state());
	}

	@Test
	void whatWasChangedAfterItsMigrationKeepsATopology() throws Exception {
		migrate();
		NewObject now = sites.objects(TwoSites.LEGACY).get(DEPLOYMENT);
		sites.change(TwoSites.LEGACY, now, new NewObject(now.object().with("note", "urgent"), now.dependencies()));
		assertEquals(List.of("deployment:D1 was changed in OLD after it was migrated (note): migrate it again, or say --leave deployment:D1"), keepers(plan(CONFIRMED)));
		assertEquals(List.of(), keepers(plan(CONFIRMED.leaving(Set.of(DEPLOYMENT)))));
	}

	@Test
	void contentThatLiesNowhereElseKeepsATopology() throws Exception {
		migrate();
		NewObject theirs = sites.objects(TwoSites.NEW).get(PACKAGE);
		sites.change(TwoSites.NEW, theirs, new NewObject(new ManagedObject(PACKAGE, theirs.object().name(), "2", theirs.object().attributes()), theirs.dependencies()));
		assertEquals(List.of("the content of package:P1 version 1 lies on 1 distribution point: distribution-point:OLD-DP that would go, and nowhere else: migrate it again so that it is copied, or say --leave package:P1"),
				keepers(plan(CONFIRMED), Keeper.Kind.CONTENT));
	}

	@Test
	void aJobThatHasNotComeToItsEndKeepsATopology() throws Exception {
		migrate();
		String id = sites.jobs.decommissions().create(plan(CONFIRMED.removingRecords(true)));
		assertEquals(JobState.DECISION, run(id, RunRequest.PLAIN).state());
		new Retirements(sites.project).clear(TwoSites.LEGACY);
		assertEquals(List.of("job " + id + " (Decommission legacy) is decision: run it to its end, or undo it"), keepers(plan(CONFIRMED)));
	}

	@Test
	void aJobOfAnEarlierVersionIsDoneToo() throws Exception {
		migrate();
		String id = EarlierJobs.make(sites, sites.jobs.decommissions().create(plan(CONFIRMED)));
		assertEquals(JobState.DONE, run(id, RunRequest.PLAIN).state(), () -> errors(id));
		assertEquals(JobState.UNDONE, sites.undo(id).state(), () -> errors(id));
	}

	@Test
	void aServiceThatSomebodyElseSharesKeepsATopology() throws Exception {
		addPoint("DRV,XYZ");
		migrate();
		assertEquals(List.of("distribution-point:BRANCH is shared with XYZ too, which would lose it: end that sharing first"), keepers(plan(CONFIRMED)));
	}

	@Test
	void aSharedServiceIsHandedOverWithAllThatIsOnIt() throws Exception {
		addPoint("");
		migrate();
		assertEquals("OLD", owner(TwoSites.LEGACY));
		var untouched = sites.rows();
		Planned planned = plan(CONFIRMED.withProgram("new program 2"));
		assertTrue(planned.plan().isAllowed(), () -> planned.plan().toString());
		assertTrue(planned.plan().byHand().stream().anyMatch(line -> line.contains("give distribution-point:BRANCH the program of DRV on its server")), planned.plan().byHand()::toString);
		String id = sites.jobs.decommissions().create(planned);
		assertEquals(JobState.DONE, run(id, RunRequest.PLAIN).state(), () -> errors(id));
		assertEquals("DRV", owner(TwoSites.LEGACY));
		assertEquals("DRV", owner(TwoSites.NEW));
		assertEquals("package:P1=1", sites.objects(TwoSites.NEW).get(POINT).object().attribute(Attributes.HOLDS));
		assertEquals(JobState.UNDONE, sites.undo(id).state());
		assertEquals(untouched, sites.rows());
		assertEquals("OLD", owner(TwoSites.LEGACY));
	}

	/** A protected point that only moving clients use changes hands with them, and goes on with its old program. */
	@Test
	void aServiceThatAJobTookOverIsAskedForItsProgramToo() throws Exception {
		addPoint("");
		moveEverybody();
		assertEquals("DRV", owner(TwoSites.LEGACY));
		List<String> byHand = plan(CONFIRMED.withProgram("new program 2")).plan().byHand();
		assertTrue(byHand.stream().anyMatch(line -> line.contains("give distribution-point:BRANCH the program of DRV on its server")), byHand::toString);
		assertEquals(JobState.UNDONE, sites.undo("1").state());
		List<String> undone = plan(CONFIRMED.withProgram("new program 2")).plan().byHand();
		assertTrue(undone.stream().noneMatch(line -> line.contains("BRANCH")), undone::toString);
	}

	/** A distribution point on a server of its own, which serves the office that both clients are in, and a client that stays there to share it. */
	private void addPoint(String sharedWith) throws DroverException {
		Map<String, String> attributes = new TreeMap<>(Map.of(Attributes.OWNER, "OLD", Attributes.URL, "http://127.0.0.1:9/dp", Attributes.PROTECTED, "true", Attributes.HOLDS, "package:P1=1"));
		sites.create(TwoSites.LEGACY, List.of(object(POINT, "branch", "", attributes, new Dependency(POINT, BOUNDARY, DependencyKind.BOUNDED_BY))));
		shared = sharedWith;
	}

	private String shared = "";

	private String owner(String topology) throws DroverException {
		return sites.objects(topology).get(POINT).object().attribute(Attributes.OWNER);
	}

	/** Everything; a distribution point that was added is shared and not taken over at once. */
	private void migrate() throws DroverException {
		moveEverybody();
		if (sites.objects(TwoSites.LEGACY).containsKey(POINT))
			handBack();
	}

	private void moveEverybody() throws DroverException {
		sites.gather();
		String id = sites.job(sites.plan("C1", ConflictRules.SKIP));
		assertEquals(JobState.DONE, sites.run(id).state(), () -> errors(id));
	}

	/** As it is while others use it, too. */
	private void handBack() throws DroverException {
		for (String topology : List.of(TwoSites.LEGACY, TwoSites.NEW)) {
			try (Connector connector = sites.topologies.connect(topology)) {
				connector.provider().orElseThrow().configure(POINT, Map.of(Attributes.OWNER, "OLD", Attributes.SHARED_WITH, shared.isEmpty() || topology.equals(TwoSites.NEW) ? "DRV" : shared));
			}
		}
	}

	private Planned plan(DecommissionOptions options) throws DroverException {
		return sites.jobs.decommissions().plan(TwoSites.LEGACY, TwoSites.NEW, Set.of(), options, new NullProgressMonitor());
	}

	private Job run(String id, RunRequest request) throws DroverException {
		return sites.jobs.run(id, request, new NullProgressMonitor(), JobListener.NONE);
	}

	private Map<String, String> assigned() throws DroverException {
		try (Connector connector = sites.topologies.connect(TwoSites.NEW)) {
			return connector.clientAssignment().orElseThrow().assigned(CLIENTS);
		}
	}

	private String errors(String id) {
		try {
			return sites.jobs.store().tasks(id).stream().flatMap(task -> task.error().stream()).collect(Collectors.joining("\n"));
		} catch (DroverException e) {
			throw new AssertionError(e);
		}
	}

	private static List<String> keepers(Planned planned) {
		return planned.plan().keepers().stream().map(Keeper::sentence).toList();
	}

	private static List<String> keepers(Planned planned, Keeper.Kind kind) {
		return planned.plan().keepers().stream().filter(each -> each.kind() == kind).map(Keeper::sentence).toList();
	}

	private static NewObject object(ObjectRef ref, String name, String version, Map<String, String> attributes, Dependency... needs) {
		return new NewObject(new ManagedObject(ref, name, version, new TreeMap<>(attributes)), List.of(needs));
	}
}
