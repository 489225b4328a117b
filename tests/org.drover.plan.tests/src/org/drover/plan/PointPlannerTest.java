package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;
import org.junit.jupiter.api.Test;

/** Distribution points change hands by themselves, in steps that do not wait for each other, and never from under clients that need them. */
class PointPlannerTest {

	private static final ObjectRef MAIN = ObjectRef.parse("distribution-point:MAIN");
	private static final ObjectRef OFFICE = ObjectRef.parse("distribution-point:OFFICE");

	@Test
	void aProtectedPointComesWithItsBoundaries() throws DroverException {
		MigrationPlan plan = plan(PointChange.SHARE, 50, SmallEstate.office(), SmallEstate.fresh(), OFFICE);
		assertEquals(List.of(Action.CHECK, Action.CREATE, Action.CHECK, Action.SHARE), plan.tasks().stream().map(PlanTask::action).toList());
		assertEquals(List.of(ObjectRef.parse("boundary:10.1.0.0")), plan.tasks().get(1).items());
		assertEquals("DRV", plan.tasks().get(3).objects().getFirst().object().attribute(Attributes.SHARED_WITH));
		assertEquals(1, plan.tasks().get(3).objects().getFirst().dependencies().size());
		assertTrue(plan.continuity().holds());
	}

	@Test
	void aPointThatLegacyClientsNeedIsNotReassigned() throws DroverException {
		MigrationPlan plan = plan(PointChange.REASSIGN, 50, SmallEstate.office(), SmallEstate.fresh(), OFFICE);
		List<Violation> violations = plan.continuity().violations();
		assertEquals(1, violations.size());
		assertEquals(2, violations.getFirst().clients(), "both clients of the office, which LOCAL reaches nowhere else");
		String sentence = plan.model().explain(violations.getFirst());
		assertTrue(sentence.contains("content of package:LOCAL version 1") && sentence.contains("reassign distribution-point:OFFICE")
				&& sentence.contains("they have lost distribution-point:OFFICE"), sentence);
	}

	@Test
	void itIsWhereTheyGoOnUsingIt() throws DroverException {
		MigrationPlan plan = plan(PointChange.REASSIGN_AND_SHARE_BACK, 50, SmallEstate.office(), SmallEstate.fresh(), OFFICE);
		assertTrue(plan.continuity().holds());
		PlanTask taking = plan.tasks().getLast();
		assertEquals(Action.TAKE_OVER, taking.action());
		assertEquals("DRV", taking.objects().getFirst().object().attribute(Attributes.OWNER));
		assertEquals("CAS", taking.objects().getFirst().object().attribute(Attributes.SHARED_WITH));
	}

	@Test
	void aPointWithAnotherThatHoldsTheSameIsReassigned() throws DroverException {
		SmallEstate spare = SmallEstate.office().add(ObjectKind.DISTRIBUTION_POINT, "SPARE", Attributes.OWNER, "CAS", Attributes.HOLDS, "package:WIDE=1");
		assertTrue(plan(PointChange.REASSIGN, 50, spare, SmallEstate.fresh(), MAIN).continuity().holds());
		MigrationPlan both = plan(PointChange.REASSIGN, 50, spare, SmallEstate.fresh(), MAIN, ObjectRef.parse("distribution-point:SPARE"));
		assertEquals(1, both.continuity().violations().size(), "the client at headquarters has no other than these two");
	}

	@Test
	void clientsOfTheNewTopologyKeepWhatIsUnshared() throws DroverException {
		MigrationPlan plan = plan(PointChange.UNSHARE, 50, shared(), moved(), MAIN);
		Violation violation = plan.continuity().violations().getFirst();
		assertTrue(violation.clientClass().startsWith("DRV "), violation::clientClass);
		assertEquals(Side.TARGET, plan.model().classes().getFirst().home());
		SmallEstate own = moved().add(ObjectKind.DISTRIBUTION_POINT, "FILLED", Attributes.OWNER, "DRV", Attributes.HOLDS, "package:WIDE=1");
		assertTrue(plan(PointChange.UNSHARE, 50, shared(), own, MAIN).continuity().holds());
	}

	@Test
	void whatASharedPointDoesNotHoldAnyMoreKeepsNobody() throws DroverException {
		SmallEstate updated = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS",
				Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:WIDE=1").add(ObjectKind.DISTRIBUTION_POINT, "STALE", Attributes.OWNER, "CAS",
						Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:WIDE=2");
		SmallEstate there = moved().add(ObjectKind.DISTRIBUTION_POINT, "STALE", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS,
				"package:WIDE=1");
		assertEquals(1, plan(PointChange.UNSHARE, 50, updated, there, MAIN).continuity().violations().size());
	}

	@Test
	void aSharedPointIsToldAnewOnceItHoldsSomethingElse() throws DroverException {
		assertThrows(DroverException.class, () -> plan(PointChange.SHARE, 50, shared(), moved(), MAIN), "nothing to do");
		SmallEstate stale = new SmallEstate().add(ObjectKind.SITE, "DRV").add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS",
				Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:WIDE=0");
		PlanTask task = plan(PointChange.SHARE, 50, shared(), stale, MAIN).tasks().getLast();
		assertEquals("package:WIDE=0", task.resolution().before().getFirst().object().attribute(Attributes.HOLDS));
		assertEquals("package:WIDE=1", task.objects().getFirst().object().attribute(Attributes.HOLDS));
	}

	@Test
	void pointsOfAWaveDoNotWaitForEachOther() throws DroverException {
		SmallEstate many = SmallEstate.office();
		List<ObjectRef> points = IntStream.range(0, 120).mapToObj(number -> new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "DP" + (1000 + number))).toList();
		points.forEach(point -> many.add(ObjectKind.DISTRIBUTION_POINT, point.key(), Attributes.OWNER, "CAS"));
		MigrationPlan plan = plan(PointChange.REASSIGN, 50, many, SmallEstate.fresh(), points.toArray(ObjectRef[]::new));
		assertEquals(List.of(50, 50, 20, 50, 50, 20), plan.waves().stream().map(Wave::items).toList());
		Set<Integer> checks = plan.tasks().stream().filter(task -> task.action() == Action.CHECK).map(PlanTask::number).collect(Collectors.toSet());
		assertTrue(plan.tasks().stream().filter(task -> task.action() != Action.CHECK).allMatch(task -> checks.containsAll(task.after()) && task.items().size() == 1));
	}

	@Test
	void whatCannotBeIsSaidInWords() {
		SmallEstate foreign = SmallEstate.office().add(ObjectKind.DISTRIBUTION_POINT, "THEIRS", Attributes.OWNER, "DRV", Attributes.SHARED_WITH, "CAS");
		assertMessage("is not run by CAS but by DRV", PointChange.REASSIGN, foreign, "THEIRS");
		assertMessage("is not shared with DRV", PointChange.UNSHARE, foreign, "MAIN");
		assertMessage("no distribution point NONE", PointChange.SHARE, foreign, "NONE");
	}

	private static void assertMessage(String part, PointChange change, SmallEstate source, String point) {
		String message = assertThrows(DroverException.class, () -> plan(change, 50, source, SmallEstate.fresh(), new ObjectRef(ObjectKind.DISTRIBUTION_POINT, point)))
				.getMessage();
		assertTrue(message.contains(part), message);
	}

	/** MAIN serves both topologies. */
	private static SmallEstate shared() {
		return new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV",
				Attributes.HOLDS, "package:WIDE=1");
	}

	/** A client that has moved and needs WIDE, which only the shared MAIN gives it. */
	private static SmallEstate moved() {
		return SmallEstate.fresh().add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:WIDE=1")
				.add(ObjectKind.PACKAGE, "WIDE", Attributes.CONTENT_SIZE, "10").add(ObjectKind.DEPLOYMENT, "D").add(ObjectKind.COLLECTION, "ALL")
				.add(ObjectKind.CLIENT, "A", Attributes.SITE, "DRV").edge("client:A", DependencyKind.MEMBER_OF, "collection:ALL")
				.edge("collection:ALL", DependencyKind.RECEIVES, "deployment:D").edge("deployment:D", DependencyKind.DEPLOYS, "package:WIDE");
	}

	private static MigrationPlan plan(PointChange change, int atOnce, SmallEstate source, SmallEstate target, ObjectRef... points) throws DroverException {
		return PointPlanner.plan(List.of(points), change, atOnce, new Inventory(source.build()), new Inventory(target.build()), "CAS", "DRV", 10_000);
	}
}
