package org.drover.migration.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/**
 * Services as they will be when the tasks that are taken back earlier have been: several tasks of a migration change the same service. For one
 * preview, whose handlers share it; not for several threads.
 */
final class Foreseen {

	private record Place(String topology, ObjectRef service) {
	}

	private final Map<Place, Optional<ManagedObject>> changed = new HashMap<>();

	/** As they will be; one that will not exist is not in the map. */
	Map<ObjectRef, ManagedObject> read(Connector connector, Provider provider, Collection<ObjectRef> services) throws DroverException {
		Map<ObjectRef, ManagedObject> found = new HashMap<>(provider.read(services));
		for (ObjectRef service : services) {
			Optional<ManagedObject> later = changed.get(new Place(connector.topology(), service));
			if (later != null && later.isPresent())
				found.put(service, later.get());
			else if (later != null)
				found.remove(service);
		}
		return found;
	}

	/** Whether a task that is taken back earlier changes it. */
	boolean isChanged(Connector connector, ObjectRef service) {
		return changed.containsKey(new Place(connector.topology(), service));
	}

	void becomes(Connector connector, ManagedObject service) {
		changed.put(new Place(connector.topology(), service.ref()), Optional.of(service));
	}

	void goes(Connector connector, ObjectRef service) {
		changed.put(new Place(connector.topology(), service), Optional.empty());
	}
}
