package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.DecommissionOptions;
import org.drover.plan.Keeper;
import org.drover.plan.Layer;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Strategies;
import org.drover.plan.Strategy;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Services change hands while clients of both topologies use them, and what is not well keeps clients where they are. */
@Timeout(900)
class StrategiesLaboratoryTest {

	private static final Duration INTERVAL = Duration.ofMillis(1000);
	private static final Duration DEADLINE = Duration.ofMinutes(3);

	@TempDir
	private Path folder;
	private Laboratory laboratory;
	private Project project;
	private Topologies topologies;
	private MigrationJobs jobs;
	/** Has its updates from the other one, once it was told to. */
	private ObjectRef low;
	private ObjectRef top;

	@BeforeEach
	void open() throws DroverException {
		laboratory = Laboratory.start(new LabOptions(folder.resolve("laboratory"), EstateSize.SMALL, INTERVAL, 1));
		project = Project.create(folder.resolve("project"));
		topologies = BothTopologies.gather(project, laboratory);
		jobs = new MigrationJobs(project, topologies);
	}

	@AfterEach
	void close() throws DroverException {
		if (project != null)
			project.close();
		if (laboratory != null)
			laboratory.close();
	}

	/** Both directions at once: clients that have moved use what the legacy topology still runs, and clients that stay use what the new one runs by then. */
	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true")
	void whatMovesServesBothSidesThroughoutAndIsGivenBack() throws DroverException {
		Strategies moving = Strategies.BY_NEED.with(Layer.SOFTWARE_UPDATE_POINT, Strategy.MOVE).with(Layer.SERVER_LOCATOR_POINT, Strategy.MOVE)
				.with(Layer.STATE_MIGRATION_POINT, Strategy.SHARE).with(Layer.DISTRIBUTION_POINT, Strategy.MOVE);
		MigrationPlan plan = plan(moving);
		assertEquals(List.of(), plan.continuity().violations());
		Set<ObjectRef> taken = plan.tasks().stream().filter(task -> task.action() == Action.TAKE_OVER).flatMap(task -> task.items().stream()).collect(Collectors.toSet());
		assertTrue(taken.stream().map(ObjectRef::kind).collect(Collectors.toSet())
				.containsAll(Set.of(ObjectKind.SOFTWARE_UPDATE_POINT, ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.DISTRIBUTION_POINT)), taken::toString);
		RowSnapshot before = laboratory.rows();
		LiveMark mark = laboratory.mark();
		String id = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
		assertEquals(JobState.DONE, run(id).state(), () -> errors(id));
		assertTrue(laboratory.awaitServed(laboratory.demoClients(), Laboratory.NEW_TOPOLOGY, 4, DEADLINE));
		assertTrue(laboratory.awaitServed(staying(), LegacySite.TOPOLOGY, 4, DEADLINE));
		LiveReport live = laboratory.since(mark);
		assertEquals(List.of(), live.failures());
		assertTrue(live.countsEqual(), live.countDifferences()::toString);

		for (ObjectRef service : taken) {
			ManagedObject record = laboratory.legacy().model().get(service).orElseThrow();
			assertEquals(Laboratory.NEW_TOPOLOGY, record.attribute(Attributes.OWNER), service::toString);
		}
		Estate legacy = gathered();
		ObjectRef update = taken.stream().filter(service -> service.kind() == ObjectKind.SOFTWARE_UPDATE_POINT).findFirst().orElseThrow();
		assertEquals(Laboratory.NEW_TOPOLOGY, legacy.object(legacy.indexOf(update)).attribute(Attributes.OWNER), "who stays goes on needing it, and a later plan knows");

		assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		assertTrue(laboratory.awaitServed(laboratory.demoClients(), LegacySite.TOPOLOGY, 2, DEADLINE));
		assertEquals(List.of(), laboratory.since(mark).failures());
		assertEquals(List.of(), before.describeDifferences(laboratory.rows(), 10));
	}

	private static final String NEVER = "has never been synchronized with Microsoft Update";

	@Test
	void updatePointsThatAreNotSynchronizedKeepClientsWhereTheyAre() throws DroverException {
		MigrationPlan plan = plan(Strategies.BY_NEED);
		String id = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
		List<ObjectRef> updatePoints = laboratory.legacy().serviceUrls().keySet().stream().filter(service -> service.kind() == ObjectKind.SOFTWARE_UPDATE_POINT).toList();
		LiveMark mark = laboratory.mark();
		for (ObjectRef point : updatePoints)
			laboratory.legacy().setSynchronized(point, false);
		assertFalse(run(id).state() == JobState.DONE);
		assertTrue(errors(id).contains("Not counted on: software-update-point:"), () -> errors(id));
		assertTrue(errors(id).contains(" (is unsynchronized, as it " + NEVER + ", says CAS)"), () -> errors(id));
		assertEquals(0, laboratory.since(mark).movedClients());

		Estate legacy = gathered();
		assertEquals("unsynchronized", legacy.object(legacy.indexOf(updatePoints.getFirst())).attribute(Attributes.HEALTH));
		assertTrue(plan(Strategies.BY_NEED).warnings().stream().anyMatch(warning -> warning.endsWith(" unsynchronized, as it " + NEVER + "; it is not counted on")));

		for (ObjectRef point : updatePoints)
			laboratory.legacy().setSynchronized(point, true);
		assertEquals(JobState.DONE, run(id).state(), () -> errors(id));
	}

	private void letOneRestOnTheOther() throws DroverException {
		List<ObjectRef> points = laboratory.legacy().model().all(ObjectKind.SOFTWARE_UPDATE_POINT).stream().map(ManagedObject::ref).toList();
		low = points.get(0);
		top = points.get(1);
		laboratory.legacy().setUpstream(low, top);
		gathered();
	}

	/** What a job waits for is what is wrong, and not only where it shows. */
	@Test
	void anUpdatePointIsWorthWhatTheOneIsThatItRestsOn() throws DroverException {
		letOneRestOnTheOther();
		MigrationPlan plan = plan(Strategies.BY_NEED);
		assertTrue(plan.tasks().stream().filter(task -> task.action() == Action.SHARE).flatMap(task -> task.items().stream()).collect(Collectors.toSet()).containsAll(Set.of(low, top)));
		String id = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
		laboratory.legacy().setSynchronized(top, false);
		assertFalse(run(id).state() == JobState.DONE);
		assertTrue(errors(id).contains(low + " (is unsynchronized, as it has its updates from " + server(top) + ", which is unsynchronized, as it " + NEVER + ", says CAS)"), () -> errors(id));
		laboratory.legacy().setSynchronized(top, true);
		assertEquals(JobState.DONE, run(id).state(), () -> errors(id));
	}

	/** Whether the new topology shares the lower one or has it for itself, when the hierarchy does not show it any more and only the new topology's record says so. */
	@Test
	void whatAnUpdatePointRestsOnKeepsTheHierarchyUntilItGoesAlong() throws DroverException {
		letOneRestOnTheOther();
		String rests = low + " has its updates from " + top + ", which ";
		MigrationPlan alone = plan(List.of(low.toString()), Strategies.BY_NEED);
		assertTrue(alone.warnings().stream().anyMatch(warning -> warning.startsWith(rests + "CAS keeps for itself")), alone.warnings()::toString);
		assertFalse(keepers().contains(rests), "nobody else uses either yet");
		done(alone);
		assertTrue(keepers().contains(rests + "would be gone"), this::keepers);
		done(plan(List.of(low.toString()), Strategies.BY_NEED.with(Layer.SOFTWARE_UPDATE_POINT, Strategy.STOP)));
		assertEquals(-1, gathered().indexOf(low), "the hierarchy has it no more");
		assertTrue(keepers().contains(rests + "would be gone"), this::keepers);
		done(plan(List.of(top.toString()), Strategies.BY_NEED));
		assertFalse(keepers().contains(rests), this::keepers);
	}

	/** A third topology ran the service when the new one heard of it. Undoing puts right nothing that the job did not put wrong. */
	@Test
	void aRecordThatNamesAThirdTopologyIsAsItWasAfterAnUndo() throws DroverException {
		ObjectRef locator = laboratory.legacy().model().all(ObjectKind.SERVER_LOCATOR_POINT).getFirst().ref();
		done(plan(List.of(locator.toString()), Strategies.BY_NEED));
		try (Connector connector = topologies.connect(BothTopologies.NEW)) {
			connector.provider().orElseThrow().configure(locator, Map.of(Attributes.OWNER, "OTH"));
			topologies.gather(BothTopologies.NEW, connector, new NullProgressMonitor());
		}
		gathered();
		RowSnapshot before = laboratory.rows();
		LiveMark mark = laboratory.mark();
		MigrationPlan plan = plan(Strategies.BY_NEED.with(Layer.SERVER_LOCATOR_POINT, Strategy.MOVE));
		String id = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
		assertEquals(JobState.DONE, run(id).state(), () -> errors(id));
		assertEquals(Laboratory.NEW_TOPOLOGY, laboratory.legacy().model().get(locator).orElseThrow().attribute(Attributes.OWNER));
		assertEquals(JobState.UNDONE, jobs.undo(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE).state(), () -> errors(id));
		assertEquals(List.of(), before.describeDifferences(laboratory.rows(), 10));
		assertEquals(List.of(), laboratory.since(mark).failures());
	}

	/** Who stays has the other one meanwhile, so that nothing of it is refused. */
	private void done(MigrationPlan plan) throws DroverException {
		String id = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
		assertEquals(JobState.DONE, run(id).state(), () -> errors(id));
	}

	@Test
	void aServiceThatIsDownIsSeenInTheInventory() throws DroverException {
		ObjectRef locator = laboratory.legacy().serviceUrls().keySet().stream().filter(service -> service.kind() == ObjectKind.SERVER_LOCATOR_POINT).findFirst().orElseThrow();
		laboratory.legacy().stopService(locator);
		assertEquals("down", health(locator));
		laboratory.legacy().startService(locator);
		assertEquals("", health(locator));
	}

	private String health(ObjectRef service) throws DroverException {
		Estate legacy = gathered();
		return legacy.object(legacy.indexOf(service)).attribute(Attributes.HEALTH);
	}

	/** The legacy topology as it is now. */
	private Estate gathered() throws DroverException {
		try (Connector connector = topologies.connect(BothTopologies.LEGACY)) {
			topologies.gather(BothTopologies.LEGACY, connector, new NullProgressMonitor());
		}
		return topologies.estate(BothTopologies.LEGACY);
	}

	private MigrationPlan plan(Strategies strategies) throws DroverException {
		return plan(List.of(laboratory.demoCollection()), strategies);
	}

	private MigrationPlan plan(List<String> selected, Strategies strategies) throws DroverException {
		return new Planning(topologies).plan(selected, BothTopologies.LEGACY, BothTopologies.NEW, PlanOptions.DEFAULT.with(strategies),
				new NullProgressMonitor()).plan();
	}

	/** What keeps the hierarchy, a line each. */
	private String keepers() {
		try {
			return jobs.decommissions().plan(BothTopologies.LEGACY, BothTopologies.NEW, Set.of(), DecommissionOptions.DEFAULT, new NullProgressMonitor()).plan().keepers().stream()
					.map(Keeper::sentence).collect(Collectors.joining("\n"));
		} catch (DroverException e) {
			throw new AssertionError(e);
		}
	}

	private String server(ObjectRef service) {
		return laboratory.legacy().model().dependencies(service).stream().filter(need -> need.kind() == DependencyKind.HOSTED_ON).findFirst().orElseThrow().to().key();
	}

	private List<String> staying() {
		List<String> staying = new ArrayList<>(laboratory.legacy().validClients().stream().map(ManagedObject::key).toList());
		staying.removeAll(laboratory.demoClients());
		return staying;
	}

	private Job run(String id) throws DroverException {
		return jobs.run(id, RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
	}

	private String errors(String id) {
		try {
			return jobs.store().tasks(id).stream().flatMap(task -> task.error().stream()).collect(Collectors.joining("\n"));
		} catch (DroverException e) {
			throw new AssertionError(e);
		}
	}
}
