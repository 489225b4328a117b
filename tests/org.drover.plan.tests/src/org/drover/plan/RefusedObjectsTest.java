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

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;

/** What the new topology would refuse is told by the plan, and by no job. */
class RefusedObjectsTest {

	private static final String WHY = "has what looks like a secret";

	private static SmallEstate target() {
		return new SmallEstate().add(ObjectKind.SITE, "ANS", Attributes.AGENTLESS, "true").add(ObjectKind.DISTRIBUTION_POINT, "ANS-FILES", Attributes.OWNER, "ANS");
	}

	/** @param refused an object; empty for all */
	private static MigrationPlan plan(SmallEstate target, PlanOptions options, String refused) throws DroverException {
		Inventory inventory = new Inventory(SmallEstate.office().build());
		return plan(inventory, Selection.parse(inventory, List.of("BRANCH")), target, options, refused);
	}

	private static MigrationPlan plan(Inventory inventory, Selection selection, SmallEstate target, PlanOptions options, String refused) throws DroverException {
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(inventory.estate()), selection), target.build(), "CAS", "ANS", options, Map.of(),
				object -> refused.isEmpty() || object.ref().toString().equals(refused) ? Optional.of(WHY) : Optional.empty());
	}

	private static Set<String> written(MigrationPlan plan) {
		Set<String> written = new TreeSet<>();
		plan.tasks().forEach(task -> task.objects().forEach(object -> written.add(object.object().ref().toString())));
		plan.tasks().stream().filter(task -> task.action() == Action.MOVE || task.action() == Action.COPY_CONTENT)
				.forEach(task -> task.items().forEach(item -> written.add(item.toString())));
		return written;
	}

	private static String left(MigrationPlan plan, String ref) {
		return plan.left().stream().filter(left -> left.ref().equals(ObjectRef.parse(ref))).map(Left::detail).findFirst().orElse("");
	}

	@Test
	void itIsLeftWithTheReasonAndMissedByThoseWhoNeedIt() throws DroverException {
		assertTrue(written(plan(target(), PlanOptions.DEFAULT, "none")).containsAll(Set.of("package:LOCAL", "client:A", "client:B")));
		MigrationPlan plan = plan(target(), PlanOptions.DEFAULT, "package:LOCAL");
		assertEquals("ANS does not take it: it " + WHY, left(plan, "package:LOCAL"));
		assertFalse(written(plan).contains("package:LOCAL"));
		assertEquals("needs package:LOCAL, which ANS does not take", left(plan, "deployment:D-LOCAL"));
		assertFalse(written(plan).contains("deployment:D-LOCAL"));
		assertTrue(plan.warnings().contains("ANS does not take package:LOCAL: it " + WHY), plan.warnings()::toString);
		assertTrue(plan.continuity().violations().stream().anyMatch(violation -> violation.requirement().contains("package:LOCAL")));
	}

	@Test
	void aClientStaysWhereItIs() throws DroverException {
		MigrationPlan plan = plan(target(), PlanOptions.DEFAULT, "client:A");
		assertEquals("ANS does not take it: it " + WHY, left(plan, "client:A"));
		assertTrue(written(plan).contains("client:B") && !written(plan).contains("client:A"));
		assertEquals(1, plan.clients());
		assertTrue(plan.continuity().holds(), plan.continuity()::toString);
	}

	@Test
	void manyAreToldOfInOneSentenceAndWhyNothingIsLeftToDo() {
		String why = assertThrows(DroverException.class, () -> {
			Inventory inventory = new Inventory(SmallEstate.office().build());
			plan(inventory, Selection.parse(inventory, List.of("collection:BRANCH")), target(), PlanOptions.DEFAULT, "");
		}).getMessage();
		assertEquals("nothing to do: ANS does not take collection:ALL, collection:BRANCH, package:LOCAL and 3 more: each " + WHY, why);
	}

	@Test
	void whatTheNewTopologyHasOfThatNameStays() throws DroverException {
		SmallEstate target = target().version(ObjectKind.PACKAGE, "LOCAL", "0", Attributes.CONTENT_SIZE, "5");
		PlanOptions overwriting = PlanOptions.DEFAULT.with(new ConflictRules(ConflictPolicy.OVERWRITE, Map.of(), false));
		assertTrue(plan(target, overwriting, "none").tasks().stream().anyMatch(task -> task.action() == Action.CHANGE));
		assertFalse(plan(target, overwriting, "package:LOCAL").tasks().stream().anyMatch(task -> task.action() == Action.CHANGE), "is not written over");
	}
}
