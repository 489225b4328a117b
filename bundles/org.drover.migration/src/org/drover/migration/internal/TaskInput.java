package org.drover.migration.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Resolution;

/**
 * What a task of a migration carries.
 *
 * @param versions content version by {@code kind:key}, as planned
 * @param sites    legacy site code by client key, where clients go back to
 * @param names    of clients, by key, where they differ from that
 * @param shared   topologies that a service was shared with before the plan, by {@code kind:key}
 * @param resolution of conflicts among the items
 */
public record TaskInput(Action action, List<ObjectRef> items, List<NewObject> objects, Map<String, String> versions,
		Map<String, String> sites, Map<String, String> names, Map<String, String> shared, Resolution resolution) {

	public TaskInput {
		sites = sites == null ? Map.of() : sites;
		names = names == null ? Map.of() : names; // jobs of earlier versions have none
		resolution = resolution == null ? Resolution.NONE : resolution; // nor this
	}

	/** Of items without conflicts. */
	public TaskInput(Action action, List<ObjectRef> items, List<NewObject> objects, Map<String, String> versions, Map<String, String> sites,
			Map<String, String> names, Map<String, String> shared) {
		this(action, items, objects, versions, sites, names, shared, Resolution.NONE);
	}

	List<ObjectRef> objectRefs() {
		return objects.stream().map(created -> created.object().ref()).toList();
	}

	List<String> clientKeys() {
		return items.stream().map(ObjectRef::key).toList();
	}

	/** Of all clients. */
	Map<String, String> namesByKey() {
		Map<String, String> all = new TreeMap<>();
		clientKeys().forEach(client -> all.put(client, names.getOrDefault(client, client)));
		return all;
	}
}
