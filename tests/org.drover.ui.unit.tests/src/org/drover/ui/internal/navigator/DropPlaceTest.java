package org.drover.ui.internal.navigator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.MoveCheck;
import org.drover.ui.session.Snapshots;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be dropped where, and why not elsewhere. */
class DropPlaceTest {

	private TopologySnapshot legacy;
	private TopologySnapshot fresh;

	@BeforeEach
	void makeTopologies() throws DroverException {
		legacy = Snapshots.of("legacy", estate(object(ObjectKind.SITE, "P01"), object(ObjectKind.SITE, "P02"), object(ObjectKind.CLIENT, "c1"),
				object(ObjectKind.CLIENT, "c2"), object(ObjectKind.COLLECTION, "col"), object(ObjectKind.PACKAGE, "pkg"),
				object(ObjectKind.DISTRIBUTION_POINT, "dp"), object(ObjectKind.SOFTWARE_UPDATE_POINT, "sup"), object(ObjectKind.MANAGEMENT_POINT, "mp")));
		fresh = Snapshots.of("new", estate(object(ObjectKind.SITE, "DRV"), object(ObjectKind.COLLECTION, "own")));
	}

	private static Estate estate(ManagedObject... objects) throws DroverException {
		return Estate.of(List.of(objects), List.of(), Instant.EPOCH);
	}

	private static ManagedObject object(ObjectKind kind, String key) {
		return ManagedObject.of(kind, key, key, "", Map.of());
	}

	private static StructuredSelection chosen(TopologySnapshot topology, ObjectKind kind, String... keys) {
		return new StructuredSelection(Stream.of(keys).map(key -> find(topology, kind, key)).toList());
	}

	private static EstateObject find(TopologySnapshot topology, ObjectKind kind, String key) {
		return new EstateObject(topology, topology.inventory().orElseThrow().estate().indexOf(new ObjectRef(kind, key)));
	}

	private static Node place(TopologySnapshot topology, EstateObject object) {
		return new Node(null, "place", topology, object, () -> Face.of("x", "x"), null);
	}

	@Test
	void clientsAndConfigurationGoToAnotherTopologyAndItsOnlySite() {
		for (StructuredSelection chosen : List.of(chosen(legacy, ObjectKind.CLIENT, "c1", "c2"), chosen(legacy, ObjectKind.COLLECTION, "col"), chosen(legacy, ObjectKind.PACKAGE, "pkg"))) {
			assertEquals(Optional.empty(), DropPlace.objection(place(fresh, null), chosen));
			assertEquals(Optional.empty(), DropPlace.objection(place(fresh, find(fresh, ObjectKind.SITE, "DRV")), chosen));
		}
	}

	@Test
	void pointsGoWhereClientsDoToBeSharedOrReassigned() {
		StructuredSelection point = chosen(legacy, ObjectKind.DISTRIBUTION_POINT, "dp");
		assertEquals(Optional.empty(), DropPlace.objection(place(fresh, null), point));
		assertEquals(Optional.empty(), DropPlace.objection(place(fresh, find(fresh, ObjectKind.SITE, "DRV")), point));
		assertBegins("legacy runs these already", DropPlace.objection(place(legacy, null), point));
		assertBegins("Drop these on new itself", DropPlace.objection(place(fresh, find(fresh, ObjectKind.COLLECTION, "own")), point));
	}

	/** As jobs of their own, once clients have moved. */
	@Test
	void servicesMayBeMovedByThemselves() {
		assertEquals(Optional.empty(), MoveCheck.objection(chosen(legacy, ObjectKind.DISTRIBUTION_POINT, "dp")));
		StructuredSelection both = new StructuredSelection(List.of(find(legacy, ObjectKind.DISTRIBUTION_POINT, "dp"), find(legacy, ObjectKind.SOFTWARE_UPDATE_POINT, "sup")));
		assertEquals(Optional.empty(), DropPlace.objection(place(fresh, null), both));
		assertBegins("These are in legacy already", DropPlace.objection(place(legacy, null), both));
		assertEquals("2 objects", MoveCheck.words(both));
	}

	/** As a diagram's elements do. */
	@Test
	void whatStandsForAnObjectIsTakenForIt() {
		EstateObject point = find(legacy, ObjectKind.DISTRIBUTION_POINT, "dp");
		IAdaptable part = new IAdaptable() {
			@Override
			public <T> T getAdapter(Class<T> type) {
				return type == EstateObject.class ? type.cast(point) : null;
			}
		};
		assertEquals(Optional.empty(), MoveCheck.objection(new StructuredSelection(part)));
		assertEquals("dp", MoveCheck.words(new StructuredSelection(part)));
	}

	@Test
	void notToWhereTheyAreNorIntoAnObject() {
		StructuredSelection client = chosen(legacy, ObjectKind.CLIENT, "c1");
		assertBegins("These are in legacy already", DropPlace.objection(place(legacy, null), client));
		assertBegins("Drop these on new itself", DropPlace.objection(place(fresh, find(fresh, ObjectKind.COLLECTION, "own")), client));
	}

	@Test
	void notToOneOfSeveralSites() {
		StructuredSelection own = chosen(fresh, ObjectKind.COLLECTION, "own");
		assertBegins("legacy has several sites", DropPlace.objection(place(legacy, find(legacy, ObjectKind.SITE, "P01")), own));
	}

	@Test
	void theRestFollowsAndSaysSo() {
		assertBegins("Management points stay", MoveCheck.objection(chosen(legacy, ObjectKind.MANAGEMENT_POINT, "mp")));
		assertBegins("Sites stay", MoveCheck.objection(chosen(legacy, ObjectKind.SITE, "P01")));
		assertBegins("Select the collections", MoveCheck.objection(StructuredSelection.EMPTY));
		assertBegins("Only objects of a topology", MoveCheck.objection(new StructuredSelection(List.of(find(legacy, ObjectKind.CLIENT, "c1"), legacy))));
	}

	@Test
	void thoseOfTwoTopologiesDoNotMoveAtOnce() {
		StructuredSelection mixed = new StructuredSelection(List.of(find(legacy, ObjectKind.CLIENT, "c1"), find(fresh, ObjectKind.COLLECTION, "own")));
		assertBegins("These come from different topologies", MoveCheck.objection(mixed));
	}

	@Test
	void areCalledByTheirNameOrCounted() {
		assertEquals("c1", MoveCheck.words(chosen(legacy, ObjectKind.CLIENT, "c1")));
		assertEquals("2 clients", MoveCheck.words(chosen(legacy, ObjectKind.CLIENT, "c1", "c2")));
		assertEquals("2 objects", MoveCheck.words(new StructuredSelection(
				List.of(find(legacy, ObjectKind.CLIENT, "c1"), find(legacy, ObjectKind.COLLECTION, "col")))));
	}

	private static void assertBegins(String beginning, Optional<String> objection) {
		assertTrue(objection.orElse("").startsWith(beginning), objection::toString);
	}
}
