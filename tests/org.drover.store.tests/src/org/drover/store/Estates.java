package org.drover.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Made-up estates. */
final class Estates {

	private Estates() {
	}

	static ObjectRef client(int number) {
		return new ObjectRef(ObjectKind.CLIENT, "GUID:" + number);
	}

	static List<ManagedObject> clients(int count) {
		List<ManagedObject> clients = new ArrayList<>();
		for (int i = 0; i < count; i++)
			clients.add(ManagedObject.of(ObjectKind.CLIENT, "GUID:" + i, "pc" + i, "", Map.of("site", "PS" + i % 3)));
		return clients;
	}

	static ManagedObject named(String key) {
		return ManagedObject.of(ObjectKind.CLIENT, key, key, "", Map.of());
	}

	static Dependency uses(int from, int to) {
		return new Dependency(client(from), client(to), DependencyKind.USES);
	}

	/** Writes objects, each depending on the one so many places on. */
	static void write(EstateWriter writer, List<ManagedObject> objects, int distance) throws DroverException {
		for (int i = 0; i < objects.size(); i++) {
			writer.object(objects.get(i));
			writer.dependency(uses(i, (i + distance) % objects.size()));
		}
	}
}
