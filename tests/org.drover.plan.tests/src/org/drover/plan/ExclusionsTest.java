package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Violation;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** Objects that a person takes out of a move stay, and the plan says who goes without. */
class ExclusionsTest {

	private static final ObjectRef WIDE = ObjectRef.parse("package:WIDE");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D-WIDE");

	@Test
	void whatIsLeftOutIsNeitherCreatedNorIsItsContentCopied() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.fresh().build(), "package:WIDE");
		assertFalse(items(plan, Action.CREATE).contains(WIDE));
		assertFalse(items(plan, Action.COPY_CONTENT).contains(WIDE));
		assertFalse(items(plan, Action.CREATE).contains(DEPLOYMENT), "what deploys it is nothing without");
		assertTrue(items(plan, Action.CREATE).contains(ObjectRef.parse("collection:ALL")), "what can do without moves along");
	}

	@Test
	void thePlanSaysWhoGoesWithout() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.fresh().build(), "package:WIDE");
		assertEquals("left out on request: 2 clients and 2 other objects that move need it", left(plan, WIDE).detail());
		assertEquals(Left.Reason.EXCLUDED, left(plan, WIDE).reason());
		assertEquals(new Left(DEPLOYMENT, "D-WIDE", Left.Reason.EXCLUDED, "needs package:WIDE, which is left out on request"), left(plan, DEPLOYMENT));
	}

	@Test
	void whatClientsLoseIsAViolationThatIsOverruledByName() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.fresh().build(), "package:WIDE");
		assertFalse(plan.continuity().holds());
		for (Violation violation : plan.continuity().violations())
			assertTrue(violation.requirement().contains("package:WIDE") || violation.requirement().equals(DEPLOYMENT.toString()), violation.requirement());
	}

	@Test
	void whatOnlySomethingLeftOutNeedsStaysWithIt() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.fresh().build(), "deployment:D-LOCAL");
		ObjectRef local = ObjectRef.parse("package:LOCAL");
		assertFalse(items(plan, Action.CREATE).contains(local));
		assertEquals(new Left(local, "LOCAL", Left.Reason.EXCLUDED, "needed only by way of something that was left out"), left(plan, local));
	}

	@Test
	void whatTheNewTopologyHasAlreadyIsNotMissed() throws DroverException {
		Estate target = SmallEstate.fresh().add(ObjectKind.PACKAGE, "WIDE", Attributes.CONTENT_SIZE, "10").build();
		MigrationPlan plan = plan(target, "package:WIDE");
		assertEquals(List.of(), plan.continuity().violations(), "its content is on the point that is taken over");
		assertTrue(items(plan, Action.CREATE).contains(DEPLOYMENT), "it deploys what is there");
	}

	/** Its content is not replaced either: the new topology would refuse that while the job runs. */
	@Test
	void whatTheNewTopologyHasInAnotherVersionStaysAsItIs() throws DroverException {
		Estate target = new SmallEstate().add(ObjectKind.SITE, "DRV").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV")
				.add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP", Attributes.OWNER, "DRV", Attributes.HOLDS, "package:WIDE=0")
				.version(ObjectKind.PACKAGE, "WIDE", "0", Attributes.CONTENT_SIZE, "10").build();
		MigrationPlan plan = plan(target, PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.CONTENT, Strategy.DUPLICATE)), "package:WIDE");
		assertFalse(items(plan, Action.COPY_CONTENT).contains(WIDE));
		assertEquals(List.of(), plan.continuity().violations(), "clients are given the version that is there");
	}

	@Test
	void aMemberThatIsLeftOutStaysWhereItIs() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.fresh().build(), "client:A");
		assertEquals(Set.of(ObjectRef.parse("client:B")), items(plan, Action.MOVE));
		assertEquals(Set.of(), items(plan, Action.TAKE_OVER), "the client that stays still uses the point");
		assertEquals("left out on request", left(plan, ObjectRef.parse("client:A")).detail());
		assertEquals(List.of(), plan.continuity().violations());
	}

	@Test
	void whatWasChosenCannotBeLeftOut() {
		ObjectRef chosen = ObjectRef.parse("collection:BRANCH");
		assertEquals(List.of(), new Selection(List.of(chosen), List.of(chosen)).excluded());
	}

	@Test
	void onlyWhatIsCarriedOverCanBeLeftOut() {
		assertTrue(Selection.canExclude(ObjectKind.PACKAGE));
		assertTrue(Selection.canExclude(ObjectKind.CLIENT));
		assertFalse(Selection.canExclude(ObjectKind.DISTRIBUTION_POINT));
	}

	private static MigrationPlan plan(Estate target, String... excluded) throws DroverException {
		return plan(target, PlanOptions.DEFAULT, excluded);
	}

	private static MigrationPlan plan(Estate target, PlanOptions options, String... excluded) throws DroverException {
		Estate source = SmallEstate.office().build();
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of("BRANCH")).without(List.of(excluded).stream().map(ObjectRef::parse).toList());
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target, "CAS", "DRV", options);
	}

	private static Set<ObjectRef> items(MigrationPlan plan, Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).flatMap(task -> task.items().stream()).collect(Collectors.toSet());
	}

	private static Left left(MigrationPlan plan, ObjectRef ref) {
		return plan.left().stream().filter(left -> left.ref().equals(ref)).findFirst().orElseThrow();
	}
}
