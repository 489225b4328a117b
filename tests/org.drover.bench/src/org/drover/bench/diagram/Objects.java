package org.drover.bench.diagram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** A generated estate in which everything is needed, by way of deployments and software, by its first object, a collection. */
final class Objects {

	private static final ObjectKind[] LAYERS = { ObjectKind.COLLECTION, ObjectKind.DEPLOYMENT, ObjectKind.TASK_SEQUENCE, ObjectKind.PROGRAM,
			ObjectKind.APPLICATION, ObjectKind.PACKAGE, ObjectKind.OS_IMAGE, ObjectKind.DISTRIBUTION_POINT };
	/** How large each layer is, but for the first, in hundredths of all. */
	private static final int[] SHARES = { 0, 20, 10, 20, 20, 20, 5, 5 };
	/** For each hundred objects, besides the one that leads to each. */
	private static final int MORE_LINKS = 60;

	private final Random random;
	private final List<List<ObjectRef>> layers = new ArrayList<>();
	private final List<ManagedObject> objects = new ArrayList<>();
	private final Set<List<ObjectRef>> joined = new HashSet<>();
	private final List<Dependency> dependencies = new ArrayList<>();

	private Objects(int size) {
		random = new Random(size);
		layer(0, 1);
		for (int layer = 1; layer < LAYERS.length; layer++)
			layer(layer, layer == 1 ? size * SHARES[1] / 100 - 1 : size * SHARES[layer] / 100);
		for (int layer = 1; layer < LAYERS.length; layer++)
			for (ObjectRef ref : layers.get(layer))
				join(any(layer - 1), ref);
		while (dependencies.size() < size - 1 + size * MORE_LINKS / 100) {
			int layer = 1 + random.nextInt(LAYERS.length - 1);
			join(any(layer - 1), any(layer));
		}
	}

	/** @param size a multiple of a hundred */
	static Estate estate(int size) throws DroverException {
		Objects all = new Objects(size);
		return Estate.of(all.objects, all.dependencies, Instant.EPOCH);
	}

	private void layer(int layer, int size) {
		List<ObjectRef> refs = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			refs.add(new ObjectRef(LAYERS[layer], "key" + i));
			objects.add(ManagedObject.of(LAYERS[layer], "key" + i, LAYERS[layer].label() + " number " + i, "1", Map.of()));
		}
		layers.add(refs);
	}

	private ObjectRef any(int layer) {
		return layers.get(layer).get(random.nextInt(layers.get(layer).size()));
	}

	private void join(ObjectRef from, ObjectRef to) {
		if (joined.add(List.of(from, to)))
			dependencies.add(new Dependency(from, to, DependencyKind.REQUIRES));
	}
}
