package org.drover.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.inventory.Retirement;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which distribution points can be shared or reassigned where, and whose they are; and that nothing is begun with what is retired. */
class PointCheckTest {

	private static final Retirement WHOLE = new Retirement("4", Instant.EPOCH, true, Set.of("P01"));

	private TopologySnapshot legacy;
	private TopologySnapshot fresh;

	@BeforeEach
	void makeTopologies() throws DroverException {
		legacy = Snapshots.of("legacy", "CAS", estate(), List.of());
		fresh = Snapshots.of("new", "DRV", estate(), List.of());
	}

	/** The legacy topology's points, as both topologies record them. */
	private static Estate estate() throws DroverException {
		return Estate.of(List.of(point("dp1"), point("dp2"), ManagedObject.of(ObjectKind.CLIENT, "c", "c", "", Map.of())), List.of(), Instant.EPOCH);
	}

	private static ManagedObject point(String key) {
		return ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, key, key, "", Map.of(Attributes.OWNER, "CAS"));
	}

	private static EstateObject find(TopologySnapshot topology, ObjectKind kind, String key) {
		return new EstateObject(topology, topology.inventory().orElseThrow().estate().indexOf(new ObjectRef(kind, key)));
	}

	private static EstateObject point(TopologySnapshot topology, String key) {
		return find(topology, ObjectKind.DISTRIBUTION_POINT, key);
	}

	@Test
	void pointsOfOneTopologyAndNothingElse() {
		assertEquals(Optional.empty(), PointCheck.objection(new StructuredSelection(List.of(point(legacy, "dp1"), point(legacy, "dp2")))));
		assertBegins("Select the distribution points", PointCheck.objection(StructuredSelection.EMPTY));
		assertBegins("Only distribution points", PointCheck.objection(new StructuredSelection(List.of(point(legacy, "dp1"), find(legacy, ObjectKind.CLIENT, "c")))));
		assertBegins("These are of different topologies", PointCheck.objection(new StructuredSelection(List.of(point(legacy, "dp1"), point(fresh, "dp1")))));
		assertFalse(PointCheck.arePoints(new StructuredSelection("something else")));
	}

	@Test
	void notWithTheTopologyThatRunsThem() {
		assertBegins("legacy runs these already", PointCheck.objection(new StructuredSelection(point(legacy, "dp1")), legacy));
		assertEquals(Optional.empty(), PointCheck.objection(new StructuredSelection(point(legacy, "dp1")), fresh));
		assertBegins("legacy runs these already", PointCheck.objection(new StructuredSelection(point(fresh, "dp1")), legacy));
	}

	@Test
	void aPointIsAtHomeWhereItsOwnerIs() {
		assertSame(legacy, PointCheck.home(point(legacy, "dp1"), List.of(legacy, fresh)));
		assertSame(legacy, PointCheck.home(point(fresh, "dp1"), List.of(legacy, fresh)), "the new topology only has a record of it");
		assertSame(fresh, PointCheck.home(point(fresh, "dp1"), List.of(fresh)), "its owner is no topology of the project");
	}

	@Test
	void nothingIsBegunWithWhatIsRetired() throws DroverException {
		TopologySnapshot retired = Snapshots.of("legacy", "CAS", estate(), List.of(WHOLE));
		assertTrue(retired.isRetired());
		assertEquals(Set.of("P01"), retired.retiredSites());
		assertBegins("legacy is retired: undo job 4", PointCheck.objection(new StructuredSelection(point(retired, "dp1"))));
		assertBegins("legacy is retired: undo job 4", MoveCheck.objection(new StructuredSelection(find(retired, ObjectKind.CLIENT, "c"))));
		assertBegins("legacy is retired: undo job 4", MoveCheck.objection(new StructuredSelection(find(fresh, ObjectKind.CLIENT, "c")), retired));
	}

	@Test
	void aSiteThatIsRetiredLeavesTheTopologyInUse() throws DroverException {
		TopologySnapshot partly = Snapshots.of("legacy", "CAS", estate(), List.of(new Retirement("5", Instant.EPOCH, false, Set.of("P02"))));
		assertFalse(partly.isRetired());
		assertEquals(Set.of("P02"), partly.retiredSites());
		assertEquals(Optional.empty(), MoveCheck.objection(new StructuredSelection(find(partly, ObjectKind.CLIENT, "c")), fresh));
	}

	private static void assertBegins(String beginning, Optional<String> objection) {
		assertTrue(objection.orElse("").startsWith(beginning), objection::toString);
	}
}
