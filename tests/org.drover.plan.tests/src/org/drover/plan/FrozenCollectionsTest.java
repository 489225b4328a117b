package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** Who relies on a query rule is told where nobody will evaluate it any more. */
class FrozenCollectionsTest {

	private static List<String> warnings(SmallEstate source, String... ofSite) throws DroverException {
		Estate estate = source.build();
		Inventory inventory = new Inventory(estate);
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		Estate target = new SmallEstate().add(ObjectKind.SITE, "DRV", ofSite).add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV")
				.add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP", Attributes.OWNER, "DRV").build();
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(estate), selection), target, "CAS", "DRV", PlanOptions.DEFAULT).warnings().stream()
				.filter(words -> words.contains("query rules")).toList();
	}

	private static SmallEstate queried() {
		return SmallEstate.office().add(ObjectKind.COLLECTION, "QUERIED", Attributes.QUERY, "select *").edge("collection:BRANCH", DependencyKind.INCLUDES, "collection:QUERIED");
	}

	@Test
	void aSiteOfOurOwnEvaluatesNone() throws DroverException {
		assertEquals(List.of("DRV evaluates no query rules: QUERIED has there the members that move, and nobody joins or leaves by a query any more"), warnings(queried()));
	}

	@Test
	void neitherDoesATopologyThatWorksFromOutside() throws DroverException {
		assertTrue(warnings(queried(), Attributes.AGENTLESS, "true").getFirst().startsWith("DRV evaluates no query rules: QUERIED has there the members that move"));
	}

	@Test
	void whereThereAreNoneOrTheyAreEvaluatedNothingIsSaid() throws DroverException {
		assertEquals(List.of(), warnings(SmallEstate.office()));
		assertEquals(List.of(), warnings(queried(), Attributes.EVALUATES_QUERIES, "true"));
	}
}
