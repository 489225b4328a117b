package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
import org.drover.model.ObjectKind;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;
import org.junit.jupiter.api.Test;

/** Both topologies have a record of a service that they share, and clients are let in where both records allow it. */
class PointAccessTest {

	private static final String BOUNDARY = "boundary:10.1.0.0";
	private static final String STATE = "a state-migration-point";

	@Test
	void whatTheNewTopologyHasOnRecordClosesNoPointToThoseWhoStay() throws DroverException {
		SmallEstate source = withState(withState(SmallEstate.office(), "SMP"), "LENT", Attributes.SHARED_WITH, "DRV");
		MigrationPlan plan = plan(source, withoutBoundary().add(ObjectKind.STATE_MIGRATION_POINT, "NEW-SMP", Attributes.OWNER, "DRV"), "none");
		assertEquals(Set.of("SMP", "LENT"), providers(plan, Side.LEGACY));
		assertEquals(Set.of("NEW-SMP"), providers(plan, Side.TARGET), "by its record there LENT takes nobody");
		assertTrue(plan.continuity().holds(), plan.continuity()::toString);
	}

	@Test
	void aPointThatTheNewTopologyOpensToNobodyIsMissedThere() throws DroverException {
		MigrationPlan plan = plan(withState(SmallEstate.office(), "LENT", Attributes.SHARED_WITH, "DRV"), withoutBoundary(), "none");
		assertEquals(Set.of(STATE), missing(plan));
	}

	@Test
	void aPointIsOpenToNobodyWhoseBoundaryTheNewTopologyDoesNotTake() throws DroverException {
		SmallEstate source = withState(SmallEstate.office(), "SMP");
		assertEquals(Set.of(), missing(plan(source, SmallEstate.fresh(), "none")));
		MigrationPlan copies = plan(source, SmallEstate.fresh(), BOUNDARY);
		assertEquals(Set.of(STATE), missing(copies), "what OFFICE alone holds for them is copied to where they may go");
		PlanOptions unsent = PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.CONTENT, Strategy.STOP));
		assertEquals(Set.of(STATE, "content of package:LOCAL version 1", "content of package:WIDE version 1"), missing(plan(source, SmallEstate.fresh(), BOUNDARY, unsent)));
	}

	@Test
	void aPointThatIsLentNoLongerIsNotCountedOn() throws DroverException {
		SmallEstate target = SmallEstate.fresh().add(ObjectKind.BOUNDARY, "10.1.0.0").add(ObjectKind.SERVER_LOCATOR_POINT, "NEW-SLP", Attributes.OWNER, "DRV")
				.add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.HOLDS, "package:WIDE=1");
		MigrationPlan plan = plan(SmallEstate.office(), target, "none");
		assertFalse(plan.model().supplies().stream().anyMatch(supply -> supply.side() == Side.TARGET && supply.provider().key().equals("MAIN")));
	}

	private static SmallEstate withState(SmallEstate estate, String key, String... more) {
		List<String> attributes = new ArrayList<>(List.of(Attributes.OWNER, "CAS", Attributes.PROTECTED, "true"));
		attributes.addAll(List.of(more));
		return estate.add(ObjectKind.STATE_MIGRATION_POINT, key, attributes.toArray(String[]::new)).edge("state-migration-point:" + key, DependencyKind.BOUNDED_BY, BOUNDARY)
				.edge("site:CAS", DependencyKind.SERVED_BY, "state-migration-point:" + key);
	}

	/** A new topology that knows the point LENT, but not where it may be used from. */
	private static SmallEstate withoutBoundary() {
		return SmallEstate.fresh().add(ObjectKind.STATE_MIGRATION_POINT, "LENT", Attributes.OWNER, "CAS", Attributes.PROTECTED, "true", Attributes.SHARED_WITH, "DRV");
	}

	/** Of the need for a state migration point. */
	private static Set<String> providers(MigrationPlan plan, Side side) {
		ContinuityModel model = plan.model();
		return model.needs().stream().filter(need -> need.name().equals(STATE)).flatMap(need -> need.supplies().stream()).map(model.supplies()::get)
				.filter(supply -> supply.side() == side).map(supply -> supply.provider().key()).collect(Collectors.toSet());
	}

	private static Set<String> missing(MigrationPlan plan) {
		return plan.continuity().violations().stream().filter(violation -> violation.phase().side() == Side.TARGET).map(Violation::requirement)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static MigrationPlan plan(SmallEstate source, SmallEstate target, String refused) throws DroverException {
		return plan(source, target, refused, PlanOptions.DEFAULT);
	}

	private static MigrationPlan plan(SmallEstate source, SmallEstate target, String refused, PlanOptions options) throws DroverException {
		Inventory inventory = new Inventory(source.build());
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(inventory.estate()), selection), target.build(), "CAS", "DRV", options, Map.of(),
				object -> object.ref().toString().equals(refused) ? Optional.of("is too large") : Optional.empty());
	}
}
