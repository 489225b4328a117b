package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.ContinuityResult;
import org.drover.plan.continuity.Violation;
import org.junit.jupiter.api.Test;

/**
 * The new topology's record of a boundary group or of a shared point is not what the old one has now: whom a point takes before a plan has changed the record is not
 * whom it takes then. What the check says is compared with what happens when the plan is acted out.
 */
class ChangedGroupsTest {

	private static final ObjectRef NEAR = new ObjectRef(ObjectKind.BOUNDARY, "10.1.0.0");
	private static final ObjectRef FAR = new ObjectRef(ObjectKind.BOUNDARY, "10.2.0.0");
	private static final ObjectRef GROUP = new ObjectRef(ObjectKind.BOUNDARY_GROUP, "OFFICES");
	private static final ObjectRef OTHERS = new ObjectRef(ObjectKind.BOUNDARY_GROUP, "OTHERS");
	private static final ObjectRef ALL = new ObjectRef(ObjectKind.COLLECTION, "ALL");
	private static final ObjectRef PACK = new ObjectRef(ObjectKind.PACKAGE, "P");
	private static final ObjectRef POINT = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "NEW-DP");
	private static final ObjectRef STATE = new ObjectRef(ObjectKind.STATE_MIGRATION_POINT, "NEW-SMP");
	private static final ObjectRef OFFICE = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "OFFICE");
	private static final String CONTENT = "content of package:P version 1";
	/** All states of plans as small as these. */
	private static final int STATES = 10_000;
	private static final PlanOptions OVERWRITE = PlanOptions.DEFAULT.with(ConflictRules.of(ConflictPolicy.OVERWRITE))
			.with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.DUPLICATE));

	private final PlainTopology source = topology(MigrationCase.OLD);
	private final PlainTopology target = topology(MigrationCase.NEW);

	@Test
	void whoIsTakenOnceTheGroupIsOverwrittenLacksNothing() throws DroverException {
		point(target, POINT, GROUP);
		bound(source, GROUP, NEAR);
		bound(target, GROUP, FAR);
		mover();
		assertEquals(Set.of(), verdict(plan(ALL, GROUP)));
	}

	@Test
	void whoIsTakenNoLongerOnceTheGroupIsOverwrittenIsMissed() throws DroverException {
		point(target, POINT, GROUP);
		bound(source, GROUP, FAR);
		bound(target, GROUP, NEAR);
		mover();
		assertEquals(Set.of(CONTENT), verdict(plan(ALL, GROUP)));
	}

	@Test
	void aGroupThatIsKeptTakesThemAsBefore() throws DroverException {
		point(target, POINT, GROUP);
		bound(source, GROUP, FAR);
		bound(target, GROUP, NEAR);
		mover();
		assertEquals(Set.of(), verdict(plan(OVERWRITE.with(ConflictRules.SKIP), ALL, GROUP)));
	}

	@Test
	void soWithStateMigrationPoints() throws DroverException {
		source.add(STATE.kind(), "SMP", "", Map.of(Attributes.OWNER, source.code));
		target.add(STATE.kind(), STATE.key(), "", Map.of(Attributes.OWNER, target.code, Attributes.PROTECTED, "true"));
		target.need(STATE, DependencyKind.BOUNDED_BY, GROUP);
		point(target, POINT, NEAR);
		bound(source, GROUP, FAR);
		bound(target, GROUP, NEAR);
		mover();
		PlanOptions own = OVERWRITE.with(OVERWRITE.strategies().with(Layer.STATE_MIGRATION_POINT, Strategy.DUPLICATE));
		assertEquals(Set.of("a state-migration-point"), verdict(plan(own, ALL, GROUP)));
	}

	@Test
	void whoMovedEarlierLosesWhatIsOverwritten() throws DroverException {
		point(target, POINT, GROUP);
		bound(source, GROUP, FAR);
		bound(target, GROUP, NEAR);
		client(target, "MOVED");
		PlannedMigration planned = plan(GROUP);
		assertEquals(Set.of(CONTENT), verdict(planned));
		String sentence = planned.plan().model().explain(planned.plan().continuity().violations().getFirst());
		assertTrue(sentence.startsWith("Clients of NEW at 10.1.0.0 with 1 deployments (class 0 of NEW) (1) could be without " + CONTENT
				+ " where they are: if the plan runs \"overwrite"), sentence);
	}

	@Test
	void whoMovedEarlierAndHasAnotherPointLosesNothing() throws DroverException {
		point(target, POINT, GROUP);
		point(target, new ObjectRef(POINT.kind(), "NEW-DP2"), NEAR);
		bound(source, GROUP, FAR);
		bound(target, GROUP, NEAR);
		client(target, "MOVED");
		assertEquals(Set.of(), verdict(plan(GROUP)));
	}

	@Test
	void whoLacksItAnywayIsNotThePlansDoing() throws DroverException {
		point(target, POINT, GROUP);
		bound(source, GROUP, FAR);
		bound(target, GROUP);
		client(target, "MOVED");
		assertEquals(Set.of(), verdict(plan(GROUP)));
	}

	@Test
	void groupsThatOneTaskChangesChangeAtOnceAndThoseOfTwoDoNot() throws DroverException {
		point(target, POINT, GROUP);
		target.need(POINT, DependencyKind.BOUNDED_BY, OTHERS);
		bound(source, GROUP, FAR);
		bound(target, GROUP, NEAR);
		bound(source, OTHERS, NEAR);
		bound(target, OTHERS, FAR);
		client(target, "MOVED");
		assertEquals(Set.of(), verdict(plan(GROUP, OTHERS)));
		PlanOptions single = new PlanOptions(WaveLimits.DEFAULT, OVERWRITE.clientsPerTask(), 1, OVERWRITE.takeOver(), OVERWRITE.continuityBudget()).with(OVERWRITE.conflicts());
		assertEquals(Set.of(CONTENT), verdict(plan(single, GROUP, OTHERS)));
	}

	/** The topology that runs a point turns away whom its own record takes no longer. */
	@Test
	void whoStaysAndUsesAPointOfTheNewTopologyIsMissedThere() throws DroverException {
		point(target, POINT, GROUP);
		target.set(POINT, Attributes.SHARED_WITH, source.code);
		source.put(target.image(POINT));
		source.set(POINT, Attributes.PROTECTED, "");
		bound(source, GROUP, FAR);
		bound(target, GROUP, NEAR);
		client(source, "C");
		assertEquals(Set.of(CONTENT), verdict(plan(GROUP)));
	}

	/** From then on the new topology's record counts, which an earlier job has made of other boundaries. */
	@Test
	void whoStaysAndUsesAPointThatIsTakenOverIsMissedWhereItsRecordDoesNotTakeThem() throws DroverException {
		share(FAR);
		client(source, "C");
		assertEquals(Set.of(CONTENT), verdict(plan(PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.MOVE)), OFFICE)));
	}

	@Test
	void itIsSharedBackWithThoseWhomBothRecordsTake() throws DroverException {
		share(NEAR);
		client(source, "C");
		assertEquals(Set.of(), verdict(plan(PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.MOVE)), OFFICE)));
	}

	@Test
	void clientsThatMoveBeforeTheGroupIsOverwrittenHaveWhatItGaveUntilThen() throws DroverException {
		point(target, POINT, GROUP);
		bound(source, GROUP, FAR);
		bound(target, GROUP, NEAR);
		mover();
		PlannedMigration planned = plan(ALL, GROUP);
		List<PlanTask> late = changedLast(planned);
		ContinuityResult result = planned.model(late).check(0, Set.of());
		assertEquals(Set.of(CONTENT), verdict(planned, late, result));
		int change = planned.model(late).steps().size() - 1;
		assertTrue(result.violations().stream().allMatch(violation -> violation.failingStep().equals(Optional.of(change))), result::toString);
	}

	@Test
	void clientsThatMoveBeforeTheGroupIsOverwrittenLackWhatItGivesFromThenOn() throws DroverException {
		point(target, POINT, GROUP);
		bound(source, GROUP, NEAR);
		bound(target, GROUP, FAR);
		mover();
		PlannedMigration planned = plan(ALL, GROUP);
		List<PlanTask> late = changedLast(planned);
		assertEquals(Set.of(CONTENT), verdict(planned, late, planned.model(late).check(0, Set.of())));
	}

	private static List<PlanTask> changedLast(PlannedMigration planned) {
		int last = planned.plan().tasks().getLast().wave() + 1;
		return SeededFault.ordered(planned.plan().tasks().stream().filter(task -> task.action() != Action.CHECK).map(task -> task.action() != Action.CHANGE ? task
				: new PlanTask(task.number(), last, task.action(), task.title(), task.items(), task.objects(), task.after(), task.resolution())).toList());
	}

	private Set<String> verdict(PlannedMigration planned) {
		return verdict(planned, planned.plan().tasks(), planned.plan().continuity());
	}

	/** What the check misses; where it misses nothing, neither does anybody in any state of the plan, and where it does, somebody misses just that. */
	private static Set<String> verdict(PlannedMigration planned, List<PlanTask> tasks, ContinuityResult result) {
		MigrationRuns runs = new MigrationRuns(planned.world(tasks), tasks);
		MigrationRuns.End end = runs.search(STATES);
		assertEquals(result.holds(), end.isGood(), () -> end + " " + result.violations());
		for (Violation violation : result.violations())
			assertEquals("", planned.disproof(runs, tasks, violation), violation::toString);
		return result.violations().stream().map(Violation::requirement).collect(Collectors.toCollection(TreeSet::new));
	}

	private PlannedMigration plan(ObjectRef... chosen) throws DroverException {
		return plan(OVERWRITE, chosen);
	}

	private PlannedMigration plan(PlanOptions options, ObjectRef... chosen) throws DroverException {
		return PlannedMigration.of(new MigrationCase(source, target, new Selection(List.of(chosen)), options, Optional.empty()));
	}

	/** With a package for everybody, and where nobody is yet. */
	private static PlainTopology topology(String code) {
		PlainTopology topology = new PlainTopology(code);
		topology.add(ObjectKind.SITE, code, "", Map.of());
		topology.add(ObjectKind.MANAGEMENT_POINT, code + "-MP", "", Map.of(Attributes.OWNER, code));
		for (ObjectRef ref : List.of(NEAR, FAR, ALL))
			topology.add(ref.kind(), ref.key(), "", Map.of());
		ObjectRef deployment = topology.add(ObjectKind.DEPLOYMENT, "D", "", Map.of()).ref();
		topology.add(PACK.kind(), PACK.key(), "1", Map.of(Attributes.CONTENT_SIZE, "10"));
		topology.need(ALL, DependencyKind.RECEIVES, deployment);
		topology.need(deployment, DependencyKind.DEPLOYS, PACK);
		return topology;
	}

	/** That takes those in a boundary or group, and holds the package. */
	private static void point(PlainTopology topology, ObjectRef point, ObjectRef within) {
		topology.add(point.kind(), point.key(), "", Map.of(Attributes.OWNER, topology.code, Attributes.HOLDS, PACK + "=1", Attributes.PROTECTED, "true"));
		topology.need(point, DependencyKind.BOUNDED_BY, within);
	}

	private static void bound(PlainTopology topology, ObjectRef group, ObjectRef... boundaries) {
		topology.add(group.kind(), group.key(), "", Map.of());
		List.of(boundaries).forEach(boundary -> topology.need(group, DependencyKind.BOUNDED_BY, boundary));
	}

	/** The old topology's point takes those nearby; an earlier job has shared it. */
	private void share(ObjectRef recorded) {
		point(source, OFFICE, NEAR);
		source.set(OFFICE, Attributes.SHARED_WITH, target.code);
		point(target, OFFICE, recorded);
		target.put(new NewObject(source.get(OFFICE), List.copyOf(target.needsOf(OFFICE))));
	}

	/** Nearby, with a point where it is. */
	private void mover() {
		point(source, new ObjectRef(POINT.kind(), "MAIN"), NEAR);
		client(source, "C");
	}

	/** Nearby. */
	private static void client(PlainTopology home, String key) {
		ObjectRef client = home.add(ObjectKind.CLIENT, key, "", Map.of(Attributes.SITE, home.code)).ref();
		home.need(client, DependencyKind.MEMBER_OF, ALL);
		home.need(client, DependencyKind.LOCATED_IN, NEAR);
	}
}
