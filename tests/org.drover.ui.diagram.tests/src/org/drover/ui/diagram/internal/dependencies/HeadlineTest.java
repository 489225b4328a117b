package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.inventory.Inventory;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Scope;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

class HeadlineTest {

	private static final ObjectRef BERLIN = new ObjectRef(ObjectKind.COLLECTION, "C1");
	private static final ObjectRef CLIENT = new ObjectRef(ObjectKind.CLIENT, "G1");
	private static final ObjectRef DEPLOYMENT = new ObjectRef(ObjectKind.DEPLOYMENT, "D1");
	private static final ObjectRef BOUNDARY = new ObjectRef(ObjectKind.BOUNDARY, "B1");

	@Test
	void saysWhatACollectionNeeds() throws DroverException {
		Headline headline = headline(BERLIN, Direction.NEEDS);
		assertEquals("Berlin with 1 client needs 3 objects", headline.sentence());
		assertEquals(List.of("1 missing", "2 boundaries", "1 deployment"), headline.figures());
	}

	@Test
	void saysWhatNeedsAnObject() throws DroverException {
		assertEquals("Viewer is needed by 2 objects", headline(DEPLOYMENT, Direction.NEEDED_BY).sentence());
		assertEquals("B1 needs nothing", headline(BOUNDARY, Direction.NEEDS).sentence());
	}

	private static Headline headline(ObjectRef chosen, Direction direction) throws DroverException {
		Inventory inventory = new Inventory(estate());
		int index = inventory.estate().indexOf(chosen);
		return Headline.of(Reach.of(inventory, Scope.graph(inventory.estate()), new int[] { index }, direction, Set.of()));
	}

	private static Estate estate() throws DroverException {
		ObjectRef other = new ObjectRef(ObjectKind.BOUNDARY, "B2");
		List<ManagedObject> objects = List.of(object(BERLIN, "Berlin"), object(CLIENT, "PC-1"), object(DEPLOYMENT, "Viewer"), object(BOUNDARY, ""),
				object(other, "B2"));
		List<Dependency> dependencies = List.of(new Dependency(CLIENT, BERLIN, DependencyKind.MEMBER_OF),
				new Dependency(CLIENT, BOUNDARY, DependencyKind.LOCATED_IN), new Dependency(CLIENT, other, DependencyKind.LOCATED_IN),
				new Dependency(BERLIN, DEPLOYMENT, DependencyKind.RECEIVES),
				new Dependency(DEPLOYMENT, new ObjectRef(ObjectKind.PROGRAM, "P1"), DependencyKind.DEPLOYS));
		return Estate.of(objects, dependencies, Instant.EPOCH);
	}

	private static ManagedObject object(ObjectRef ref, String name) {
		return ManagedObject.of(ref.kind(), ref.key(), name, "", Map.of());
	}
}
