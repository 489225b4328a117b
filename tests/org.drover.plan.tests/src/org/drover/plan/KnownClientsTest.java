package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Violation;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** Clients of which the new topology has a record before they move. */
class KnownClientsTest {

	/** The office's clients, of which the new topology knows one, with its boundary and one of its collections. */
	private static MigrationPlan plan(String... attributes) throws DroverException {
		Estate source = SmallEstate.office().build();
		Estate target = SmallEstate.fresh().add(ObjectKind.COLLECTION, "ALL").add(ObjectKind.BOUNDARY, "10.1.0.0").add(ObjectKind.CLIENT, "A", attributes)
				.edge("client:A", DependencyKind.MEMBER_OF, "collection:ALL").edge("client:A", DependencyKind.LOCATED_IN, "boundary:10.1.0.0").build();
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target, "CAS", "DRV", PlanOptions.DEFAULT);
	}

	private static Set<String> moved(MigrationPlan plan) {
		Set<String> moved = new TreeSet<>();
		plan.tasks().stream().filter(task -> task.action() == Action.MOVE).forEach(task -> task.items().forEach(client -> moved.add(client.key())));
		return moved;
	}

	@Test
	void oneThatAJobMadeKnownAndDidNotMoveMovesWithTheNext() throws DroverException {
		MigrationPlan plan = plan();
		assertEquals(Set.of("A", "B"), moved(plan), "the plan counts " + plan.clients());
	}

	@Test
	void oneThatWasSentAwayComesBack() throws DroverException {
		assertEquals(Set.of("A", "B"), moved(plan(Attributes.SITE, "CAS")));
	}

	/** The package that the branch is given would not reach it. */
	@Test
	void aRecordWithoutACollectionThatDeliversIsNoRecord() throws DroverException {
		MigrationPlan plan = plan(Attributes.SITE, "CAS");
		assertEquals(List.of("its own record", "its own record"), plan.continuity().violations().stream().map(Violation::requirement).toList());
		assertEquals(1, plan.continuity().violations().getFirst().clients());
		Left left = plan.left().stream().filter(each -> each.ref().equals(ObjectRef.parse("client:A"))).findFirst().orElseThrow();
		assertEquals(Left.Reason.CONFLICT, left.reason());
		assertTrue(left.detail().contains("member-of collection:BRANCH"), left.detail());
	}
}
