package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;

/** Clients that the new topology cannot manage stay, with what they alone need, and are served where they are; the others of their collection move. */
class UnmanagedClientsTest {

	private static final String WHY = "runs Windows";
	private static final ObjectRef WINDOWS = ObjectRef.parse("client:W");

	/** Two clients more in the branch: one runs what the new topology cannot manage, in a collection and with a package and a server of its own, and one another system. */
	private static SmallEstate mixed() {
		return SmallEstate.office().add(ObjectKind.CLIENT, "W", Attributes.SITE, "CAS", Attributes.OPERATING_SYSTEM, "Windows 11")
				.add(ObjectKind.CLIENT, "L", Attributes.SITE, "CAS", Attributes.OPERATING_SYSTEM, "Debian 12").add(ObjectKind.CLIENT, "FILES", Attributes.SITE, "CAS")
				.add(ObjectKind.COLLECTION, "DESKS").add(ObjectKind.DEPLOYMENT, "D-DESK").add(ObjectKind.PACKAGE, "DESK", Attributes.CONTENT_SIZE, "10")
				.edge("client:W", DependencyKind.MEMBER_OF, "collection:BRANCH").edge("client:W", DependencyKind.MEMBER_OF, "collection:DESKS")
				.edge("client:W", DependencyKind.LOCATED_IN, "boundary:10.1.0.0").edge("client:W", DependencyKind.USES, "client:FILES")
				.edge("client:L", DependencyKind.MEMBER_OF, "collection:BRANCH").edge("client:L", DependencyKind.LOCATED_IN, "boundary:10.1.0.0")
				.edge("collection:DESKS", DependencyKind.RECEIVES, "deployment:D-DESK").edge("deployment:D-DESK", DependencyKind.DEPLOYS, "package:DESK")
				.add(ObjectKind.DEPLOYMENT, "D-TOOL").add(ObjectKind.PACKAGE, "DESK-TOOL").edge("collection:DESKS", DependencyKind.RECEIVES, "deployment:D-TOOL")
				.edge("deployment:D-TOOL", DependencyKind.DEPLOYS, "package:DESK-TOOL");
	}

	private static Optional<String> why(ManagedObject object) {
		if (object.key().equals("DESK-TOOL"))
			return Optional.of("has a command line of Windows");
		return object.attribute(Attributes.OPERATING_SYSTEM).startsWith("Windows") ? Optional.of(WHY) : Optional.empty();
	}

	private static MigrationPlan plan(SmallEstate source, SmallEstate target, Map<ObjectRef, String> excluded, String... chosen) throws DroverException {
		Inventory inventory = new Inventory(source.build());
		Selection selection = Selection.parse(inventory, List.of(chosen)).remembering(excluded);
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(inventory.estate()), selection), target.build(), "CAS", "DRV", PlanOptions.DEFAULT, Map.of(),
				UnmanagedClientsTest::why);
	}

	private static MigrationPlan plan(SmallEstate source, String... chosen) throws DroverException {
		return plan(source, SmallEstate.fresh(), Map.of(), chosen);
	}

	private static Set<String> moved(MigrationPlan plan) {
		return plan.tasks().stream().filter(task -> task.action() == Action.MOVE).flatMap(task -> task.items().stream()).map(ObjectRef::toString)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> written(MigrationPlan plan) {
		return plan.tasks().stream().flatMap(task -> task.objects().stream()).map(object -> object.object().ref().toString()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Left left(MigrationPlan plan, String ref) {
		return plan.left().stream().filter(left -> left.ref().equals(ObjectRef.parse(ref))).findFirst().orElseThrow();
	}

	@Test
	void theOthersOfTheirCollectionMove() throws DroverException {
		MigrationPlan plan = plan(mixed(), "BRANCH");
		assertEquals(Set.of("client:A", "client:B", "client:L"), moved(plan), "one without an operating system moves, too");
		assertEquals(3, plan.clients());
		assertEquals(new Left(WINDOWS, "W", Left.Reason.NOT_TAKEN, "DRV does not take it: it " + WHY), left(plan, "client:W"));
		assertEquals(1, plan.left().stream().filter(left -> left.reason() == Left.Reason.NOT_TAKEN).count());
		assertEquals(List.of("DRV does not take client:W: it " + WHY), plan.warnings(), "what it alone is given concerns nobody");
		assertTrue(plan.continuity().holds(), plan.continuity()::toString);
	}

	@Test
	void whatTheyAloneNeedStaysWithThem() throws DroverException {
		MigrationPlan plan = plan(mixed(), "BRANCH");
		for (String alone : List.of("collection:DESKS", "deployment:D-DESK", "package:DESK", "deployment:D-TOOL", "package:DESK-TOOL", "client:FILES")) {
			assertFalse(written(plan).contains(alone), alone);
			assertEquals("needed only by way of something that does not move", left(plan, alone).detail());
			assertEquals(Left.Reason.STAYS, left(plan, alone).reason());
		}
		assertTrue(written(plan).containsAll(Set.of("collection:BRANCH", "package:LOCAL")));
	}

	/** What a person left out is told from it: nobody is asked to confirm what was not his doing. */
	@Test
	void whatIsLeftForThemIsNotLaidToAPerson() throws DroverException {
		ObjectRef wide = ObjectRef.parse("package:WIDE");
		MigrationPlan plan = plan(mixed(), SmallEstate.fresh(), Map.of(wide, ""), "BRANCH");
		assertEquals(Left.Reason.EXCLUDED, left(plan, "package:WIDE").reason());
		assertEquals(Left.Reason.EXCLUDED, left(plan, "deployment:D-WIDE").reason());
		assertEquals(Left.Reason.STAYS, left(plan, "package:DESK").reason());
		assertEquals(Left.Reason.STAYS, left(plan, "client:FILES").reason());
	}

	/** The protected point of the office is theirs, too: it is shared, and not taken from them. */
	@Test
	void theyAreServedWhereTheyAre() throws DroverException {
		assertTrue(actions(plan(SmallEstate.office(), "BRANCH"), Action.TAKE_OVER).contains("distribution-point:OFFICE"));
		MigrationPlan plan = plan(mixed(), "BRANCH");
		assertFalse(actions(plan, Action.TAKE_OVER).contains("distribution-point:OFFICE"));
		assertTrue(actions(plan, Action.SHARE).contains("distribution-point:OFFICE"));
	}

	private static Set<String> actions(MigrationPlan plan, Action action) {
		return plan.tasks().stream().filter(task -> task.action() == action).flatMap(task -> task.items().stream()).map(ObjectRef::toString).collect(Collectors.toSet());
	}

	@Test
	void clientsAloneOfWhichNoneIsTakenAreRefused() {
		assertEquals("nothing to do: DRV does not take client:W: it " + WHY, refusal(mixed(), "client:W"));
		SmallEstate all = mixed();
		List.of("client:A", "client:B", "client:L").forEach(client -> all.set(client, Attributes.OPERATING_SYSTEM, "Windows 10"));
		assertEquals("nothing to do: DRV does not take client:A, client:B, client:L and 1 more: each " + WHY + ". Choose collection:BRANCH to move the collection without its members",
				refusal(all, "BRANCH"));
	}

	private static String refusal(SmallEstate source, String... chosen) {
		return assertThrows(DroverException.class, () -> plan(source, chosen)).getMessage();
	}

	@Test
	void theCollectionMovesWithoutThemWhereItIsChosenItselfAndSoDoesWhatElseIsChosen() throws DroverException {
		SmallEstate all = mixed();
		List.of("client:A", "client:B", "client:L").forEach(client -> all.set(client, Attributes.OPERATING_SYSTEM, "Windows 10"));
		assertTrue(written(plan(all, "collection:BRANCH")).contains("collection:BRANCH"));
		MigrationPlan plan = plan(mixed(), "client:W", "package:DESK");
		assertEquals(Set.of("package:DESK"), written(plan));
		assertEquals(Left.Reason.NOT_TAKEN, left(plan, "client:W").reason());
	}

	/** Whoever moved it knew what for: it is counted as there, and what its collection is given anew still comes. */
	@Test
	void oneThatHasMovedAlreadyIsLeftAlone() throws DroverException {
		SmallEstate source = mixed().set("client:W", Attributes.SITE, "DRV");
		SmallEstate target = SmallEstate.fresh().add(ObjectKind.CLIENT, "W", Attributes.SITE, "DRV");
		MigrationPlan plan = plan(source, target, Map.of(), "BRANCH");
		assertEquals(Left.Reason.PRESENT, left(plan, "client:W").reason());
		assertEquals(Set.of("client:A", "client:B", "client:FILES", "client:L"), moved(plan), "and so does the server that it uses");
		assertTrue(written(plan(source, target, Map.of(), "client:W")).contains("package:DESK"));
	}

	/** It was made known, and then nothing more. */
	@Test
	void oneThatIsKnownThereAndHasNotMovedStays() throws DroverException {
		MigrationPlan plan = plan(mixed(), SmallEstate.fresh().add(ObjectKind.CLIENT, "W"), Map.of(), "BRANCH");
		assertEquals(Left.Reason.NOT_TAKEN, left(plan, "client:W").reason());
		assertFalse(moved(plan).contains("client:W"));
	}
}
