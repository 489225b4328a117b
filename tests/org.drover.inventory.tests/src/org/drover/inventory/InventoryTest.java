package org.drover.inventory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventoryTest {

	private static final ObjectRef PILOT = new ObjectRef(ObjectKind.COLLECTION, "C1");
	private static final ObjectRef OTHER = new ObjectRef(ObjectKind.COLLECTION, "C2");

	private Inventory inventory;

	@BeforeEach
	void gather() throws DroverException {
		ManagedObject alive = client("alive", Map.of());
		ManagedObject broken = client("broken", Map.of(Attributes.OBSOLETE, "decommissioned"));
		ManagedObject former = client("former", Map.of(Attributes.OBSOLETE, "decommissioned", Attributes.OBSOLETE_MEMBER_OF, "C1,C2"));
		List<ManagedObject> objects = List.of(ManagedObject.of(ObjectKind.COLLECTION, "C1", "Pilot", "", Map.of()),
				ManagedObject.of(ObjectKind.COLLECTION, "C2", "Twice", "", Map.of(Attributes.OBSOLETE, "unused")), ManagedObject.of(ObjectKind.COLLECTION, "C3", "Twice", "", Map.of()),
				alive, broken, former);
		inventory = new Inventory(Estate.of(objects, List.of(new Dependency(alive.ref(), PILOT, DependencyKind.MEMBER_OF),
				new Dependency(broken.ref(), PILOT, DependencyKind.MEMBER_OF)), Instant.EPOCH));
	}

	@Test
	void onlyLivingMembersAreValidAndTheOthersAreCountedHoweverTheyAreListed() {
		assertEquals(new CollectionSummary("C1", "Pilot", 1, 2, ""), inventory.summary(index(PILOT)));
		assertEquals(new CollectionSummary("C2", "Twice", 0, 1, "unused"), inventory.summary(index(OTHER)));
		assertArrayEquals(new int[] { inventory.estate().indexOf(new ObjectRef(ObjectKind.CLIENT, "alive")) }, inventory.validMembers(index(PILOT)));
	}

	@Test
	void aCollectionIsFoundByIdentifierOrByANameThatOnlyItHas() {
		assertEquals(index(PILOT), inventory.collection("C1"));
		assertEquals(index(PILOT), inventory.collection("pilot"));
		assertEquals(-1, inventory.collection("Twice"), "two have this name");
		assertEquals(-1, inventory.collection("nothing"));
	}

	@Test
	void collectionsAreListedByIdentifier() {
		assertEquals(List.of("C1", "C2", "C3"), inventory.collections().stream().map(CollectionSummary::id).toList());
	}

	private int index(ObjectRef ref) {
		return inventory.estate().indexOf(ref);
	}

	private static ManagedObject client(String key, Map<String, String> attributes) {
		return ManagedObject.of(ObjectKind.CLIENT, key, key, "", attributes);
	}
}
