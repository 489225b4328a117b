package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Side;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** A site has one management point or several, one of them the default; several servers behind a load balancer are one. */
class ManagementPointsTest {

	@Test
	void severalStandInForEachOther() throws DroverException {
		MigrationPlan plan = plan(SmallEstate.fresh().add(ObjectKind.MANAGEMENT_POINT, "SECOND", Attributes.OWNER, "DRV", Attributes.DEFAULT, "true"));
		assertEquals(2, points(plan).size());
		assertEquals(0, plan.layers().get(Layer.MANAGEMENT_POINT.ordinal()).alone());
		for (int one : points(plan))
			assertTrue(plan.model().check(1, Set.of(one)).holds(), "the other one is there");
		assertFalse(plan.model().check(1, points(plan)).holds());
	}

	@Test
	void membersOfALoadBalancerAreOneProvider() throws DroverException {
		SmallEstate target = SmallEstate.fresh().add(ObjectKind.SITE_SYSTEM, "one").add(ObjectKind.SITE_SYSTEM, "other")
				.edge("management-point:NEW-MP", DependencyKind.HOSTED_ON, "site-system:one").edge("management-point:NEW-MP", DependencyKind.HOSTED_ON, "site-system:other");
		MigrationPlan plan = plan(target);
		assertEquals(1, points(plan).size());
		assertEquals(2, plan.layers().get(Layer.MANAGEMENT_POINT.ordinal()).alone(), "A and B have no other name to ask");
	}

	@Test
	void oneThatIsDownIsNotCountedOn() throws DroverException {
		SmallEstate down = new SmallEstate().add(ObjectKind.SITE, "DRV").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV", Attributes.HEALTH, "down")
				.add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP", Attributes.OWNER, "DRV");
		assertFalse(plan(down).continuity().holds());
		assertTrue(plan(down.add(ObjectKind.MANAGEMENT_POINT, "SECOND", Attributes.OWNER, "DRV")).continuity().holds());
	}

	/** Places of the new topology's management points among the supplies. */
	private static Set<Integer> points(MigrationPlan plan) {
		Set<Integer> points = new HashSet<>();
		List<SupplyModel> supplies = plan.model().supplies();
		for (int at = 0; at < supplies.size(); at++) {
			if (supplies.get(at).side() == Side.TARGET && supplies.get(at).provider().kind() == ObjectKind.MANAGEMENT_POINT)
				points.add(at);
		}
		return points;
	}

	private static MigrationPlan plan(SmallEstate target) throws DroverException {
		Estate source = SmallEstate.office().build();
		Inventory inventory = new Inventory(source);
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(source), selection), target.build(), "CAS", "DRV", PlanOptions.DEFAULT);
	}
}
