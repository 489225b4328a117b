package org.drover.migration.internal;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.task.UndoChange;

/** Compares what a task left of an object with what it is now, and says both in words. */
final class Images {

	static final String ABSENT = "absent";
	static final String DELETED = "deleted";
	private static final String THERE = "there";

	/** What a topology sets by itself. */
	private static final Set<String> OF_THE_PLACE = Set.of(Attributes.URL, Attributes.HOLDS, Attributes.SHARED_HOMES, Attributes.HEALTH, Attributes.HEALTH_CAUSE);

	private Images() {
	}

	/** {@code package:P01 in DRV}. */
	static String what(ObjectRef ref, Connector connector) {
		return ref + " in " + connector.topology();
	}

	/**
	 * The deletion of an object that a task created.
	 *
	 * @param now  null where it does not exist
	 * @param ours whether it is still the one that the task created
	 */
	static UndoChange deletion(String kind, String what, ManagedObject created, ManagedObject now, boolean ours) {
		if (now == null)
			return UndoChange.since(kind, what, THERE, ABSENT, ABSENT);
		if (!ours)
			return UndoChange.since(kind, what, "created by this job", "of other origin", "of other origin");
		if (facts(created).equals(facts(now)))
			return UndoChange.of(kind, what, THERE, DELETED);
		return UndoChange.since(kind, what, difference(created, now), difference(now, created), DELETED);
	}

	/** In which an object differs from another image of it: {@code note=ours}; empty where it does not. */
	static String difference(ManagedObject image, ManagedObject other) {
		SortedMap<String, String> one = facts(image);
		SortedMap<String, String> two = facts(other);
		Set<String> names = new TreeMap<>(one).keySet();
		SortedMap<String, String> all = new TreeMap<>(two);
		all.putAll(one);
		return all.keySet().stream().filter(fact -> !one.getOrDefault(fact, "").equals(two.getOrDefault(fact, "")))
				.map(fact -> names.contains(fact) ? fact + "=" + one.get(fact) : "no " + fact).collect(Collectors.joining(", "));
	}

	private static SortedMap<String, String> facts(ManagedObject object) {
		SortedMap<String, String> facts = new TreeMap<>(object.attributes());
		facts.keySet().removeAll(OF_THE_PLACE);
		if (object.kind().family() == Family.CLIENT)
			facts.remove(Attributes.SITE);
		facts.put("name", object.name());
		if (!object.version().isEmpty())
			facts.put("version", object.version());
		return facts;
	}

	/** Whose a service is: {@code owner CAS, shared with DRV}. */
	static String owners(ManagedObject service) {
		String with = service.attribute(Attributes.SHARED_WITH);
		String owner = service.attribute(Attributes.OWNER);
		return (owner.isEmpty() ? "without owner" : "owner " + owner) + ", shared with " + (with.isEmpty() ? "nobody" : with.replace(",", " and "));
	}
}
