package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** What needs each other is created by one task, however many other objects there are beside it: a topology takes nothing that needs what is not there. */
class CircleBatchesTest {

	/** More than a task creates. */
	private static final int OTHERS = PlanOptions.DEFAULT.objectsPerTask() + 3;

	private static MigrationPlan plan(SmallEstate source) throws DroverException {
		Estate estate = source.build();
		Inventory inventory = new Inventory(estate);
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(estate), selection), SmallEstate.fresh().build(), "CAS", "DRV", PlanOptions.DEFAULT);
	}

	/** @return the objects of the task that creates the one */
	private static Set<ObjectRef> assertCreatedInOrder(MigrationPlan plan, Action action, String one) {
		Set<ObjectRef> there = new HashSet<>();
		Set<ObjectRef> together = Set.of();
		for (PlanTask task : plan.tasks()) {
			if (task.action() != Action.CREATE && task.action() != Action.ADMIT)
				continue;
			Set<ObjectRef> batch = new HashSet<>(task.objects().stream().map(object -> object.object().ref()).toList());
			there.addAll(batch);
			for (NewObject object : task.objects())
				assertTrue(object.dependencies().stream().map(Dependency::to).allMatch(there::contains), () -> "too early: " + object);
			if (task.action() == action && batch.contains(ObjectRef.parse(one)))
				together = batch;
		}
		return together;
	}

	@Test
	void aCircleOfSeveralKinds() throws DroverException {
		SmallEstate estate = SmallEstate.office().add(ObjectKind.VIRTUAL_ENVIRONMENT, "SHARED");
		for (int number = 0; number < OTHERS; number++)
			estate.add(ObjectKind.APPLICATION, "APP-" + number).add(ObjectKind.OS_IMAGE, "IMAGE-" + number).add(ObjectKind.DEPLOYMENT, "D-" + number)
					.edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-" + number)
					.edge("deployment:D-" + number, DependencyKind.DEPLOYS, "application:APP-" + number)
					.edge("deployment:D-" + number, DependencyKind.REFERENCES, "os-image:IMAGE-" + number);
		for (int number : new int[] { 1, 5 })
			estate.edge("application:APP-" + number, DependencyKind.REFERENCES, "virtual-environment:SHARED")
					.edge("virtual-environment:SHARED", DependencyKind.CONTAINS, "application:APP-" + number);
		Set<ObjectRef> together = assertCreatedInOrder(plan(estate), Action.CREATE, "virtual-environment:SHARED");
		assertTrue(together.containsAll(List.of(ObjectRef.parse("application:APP-1"), ObjectRef.parse("application:APP-5"))), together::toString);
	}

	@Test
	void aCircleOfClientsThatAreServedOtherwise() throws DroverException {
		SmallEstate estate = SmallEstate.office();
		for (int number = 0; number < OTHERS; number++)
			estate.add(ObjectKind.CLIENT, "PC-" + number, Attributes.SITE, "CAS").edge("client:PC-" + number, DependencyKind.MEMBER_OF, "collection:BRANCH")
					.edge("client:PC-" + number, DependencyKind.LOCATED_IN, "boundary:10.1.0.0");
		estate.add(ObjectKind.CLIENT, "MAIL", Attributes.SITE, "CAS", Attributes.INTERNET, "true").edge("client:MAIL", DependencyKind.MEMBER_OF, "collection:BRANCH")
				.edge("client:MAIL", DependencyKind.USES, "client:PC-0").edge("client:PC-0", DependencyKind.USES, "client:MAIL");
		MigrationPlan plan = plan(estate);
		assertEquals(1, plan.cycles().size());
		assertTrue(assertCreatedInOrder(plan, Action.ADMIT, "client:MAIL").contains(ObjectRef.parse("client:PC-0")));
	}
}
