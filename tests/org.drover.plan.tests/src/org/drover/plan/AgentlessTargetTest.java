package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** A move to a topology that works on its clients from outside: they need nothing there but what they are given. */
class AgentlessTargetTest {

	private static SmallEstate target() {
		return new SmallEstate().add(ObjectKind.SITE, "ANS", Attributes.AGENTLESS, "true", Attributes.TAKES_NO, "task-sequence,boot-image")
				.add(ObjectKind.DISTRIBUTION_POINT, "ANS-FILES", Attributes.OWNER, "ANS");
	}

	private static MigrationPlan plan(Estate source) throws DroverException {
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target().build(), "CAS", "ANS", PlanOptions.DEFAULT);
	}

	private static Set<String> items(MigrationPlan plan, Action action) {
		Set<String> items = new TreeSet<>();
		plan.tasks().stream().filter(task -> task.action() == action).forEach(task -> task.items().forEach(item -> items.add(item.toString())));
		return items;
	}

	@Test
	void itsClientsGoWithoutServicesAndNoneIsSharedOrTakenOver() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.office().build());
		assertEquals(List.of(), plan.continuity().violations());
		assertTrue(plan.continuity().requirements() > 0);
		assertEquals(Set.of(), items(plan, Action.SHARE));
		assertEquals(Set.of(), items(plan, Action.TAKE_OVER));
		assertEquals(Set.of("package:LOCAL", "package:WIDE"), items(plan, Action.COPY_CONTENT));
		assertEquals(Set.of("client:A", "client:B"), items(plan, Action.MOVE));
	}

	/** What keeps them where they are until they move is asked as ever. */
	@Test
	void theirContentIsStillNeededThere() throws DroverException {
		SmallEstate estate = SmallEstate.office().add(ObjectKind.CLIENT, "ROAD", Attributes.SITE, "CAS", Attributes.INTERNET, "true")
				.edge("client:ROAD", DependencyKind.MEMBER_OF, "collection:BRANCH");
		MigrationPlan plan = plan(estate.build());
		assertFalse(plan.continuity().holds(), "the project folder gives no content to clients on the internet");
		assertTrue(plan.continuity().violations().stream().allMatch(violation -> violation.requirement().contains("content of")));
	}

	@Test
	void whatItCannotHoldIsLeftWithAReasonAndMissedByThoseWhoNeedIt() throws DroverException {
		SmallEstate estate = SmallEstate.office().add(ObjectKind.TASK_SEQUENCE, "REFRESH").edge("deployment:D-LOCAL", DependencyKind.DEPLOYS, "task-sequence:REFRESH");
		MigrationPlan plan = plan(estate.build());
		Left left = plan.left().stream().filter(one -> one.ref().equals(ObjectRef.parse("task-sequence:REFRESH"))).findFirst().orElseThrow();
		assertEquals("ANS cannot hold objects of the kind task-sequence", left.detail());
		assertFalse(items(plan, Action.CREATE).contains("task-sequence:REFRESH"));
		assertTrue(plan.continuity().violations().stream().anyMatch(violation -> violation.requirement().contains("task-sequence:REFRESH")));
	}
}
