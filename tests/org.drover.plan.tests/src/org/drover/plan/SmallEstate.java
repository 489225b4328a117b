package org.drover.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** Writes small estates down, a line each. */
final class SmallEstate {

	private final List<ManagedObject> objects = new ArrayList<>();
	private final List<Dependency> dependencies = new ArrayList<>();

	/** @param attributes name, value, name, value... */
	SmallEstate add(ObjectKind kind, String key, String... attributes) {
		Map<String, String> all = new TreeMap<>();
		for (int at = 0; at < attributes.length; at += 2)
			all.put(attributes[at], attributes[at + 1]);
		String version = all.containsKey(Attributes.CONTENT_SIZE) ? "1" : "";
		objects.add(ManagedObject.of(kind, key, key, version, all));
		return this;
	}

	/** Of another version than the first. */
	SmallEstate version(ObjectKind kind, String key, String version, String... attributes) {
		add(kind, key, attributes);
		ManagedObject first = objects.removeLast();
		objects.add(new ManagedObject(first.ref(), first.name(), version, first.attributes()));
		return this;
	}

	/** Sets an attribute of an object that is there. */
	SmallEstate set(String ref, String attribute, String value) {
		objects.replaceAll(object -> object.ref().toString().equals(ref) ? object.with(attribute, value) : object);
		return this;
	}

	SmallEstate edge(String from, DependencyKind kind, String to) {
		dependencies.add(new Dependency(ObjectRef.parse(from), ObjectRef.parse(to), kind));
		return this;
	}

	Estate build() throws DroverException {
		return Estate.of(objects, dependencies, Instant.EPOCH);
	}

	/**
	 * An office whose two clients are all that use the protected point OFFICE, which alone holds the package LOCAL; headquarters with one client
	 * more. Everybody gets the package WIDE, which the unprotected point MAIN holds.
	 */
	static SmallEstate office() {
		SmallEstate estate = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.BOUNDARY, "10.1.0.0").add(ObjectKind.BOUNDARY, "10.2.0.0")
				.add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS")
				.add(ObjectKind.SERVER_LOCATOR_POINT, "SLP", Attributes.OWNER, "CAS")
				.add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS", Attributes.HOLDS, "package:WIDE=1")
				.add(ObjectKind.DISTRIBUTION_POINT, "OFFICE", Attributes.OWNER, "CAS", Attributes.PROTECTED, "true", Attributes.HOLDS,
						"package:LOCAL=1,package:WIDE=1")
				.add(ObjectKind.PACKAGE, "WIDE", Attributes.CONTENT_SIZE, "10").add(ObjectKind.PACKAGE, "LOCAL", Attributes.CONTENT_SIZE, "10")
				.add(ObjectKind.PACKAGE, "OLD", Attributes.CONTENT_SIZE, "10")
				.add(ObjectKind.DEPLOYMENT, "D-WIDE").add(ObjectKind.DEPLOYMENT, "D-LOCAL")
				.add(ObjectKind.DEPLOYMENT, "D-OLD", Attributes.OBSOLETE, "expired")
				.add(ObjectKind.COLLECTION, "ALL").add(ObjectKind.COLLECTION, "BRANCH");
		for (String client : List.of("A", "B", "C"))
			estate.add(ObjectKind.CLIENT, client, Attributes.SITE, "CAS").edge("client:" + client, DependencyKind.MEMBER_OF, "collection:ALL")
					.edge("client:" + client, DependencyKind.ASSIGNED_TO, "site:CAS");
		estate.add(ObjectKind.CLIENT, "GONE", Attributes.OBSOLETE, "decommissioned").edge("client:GONE", DependencyKind.MEMBER_OF, "collection:BRANCH");
		for (String client : List.of("A", "B"))
			estate.edge("client:" + client, DependencyKind.MEMBER_OF, "collection:BRANCH").edge("client:" + client, DependencyKind.LOCATED_IN,
					"boundary:10.1.0.0");
		return estate.edge("client:C", DependencyKind.LOCATED_IN, "boundary:10.2.0.0")
				.edge("distribution-point:OFFICE", DependencyKind.BOUNDED_BY, "boundary:10.1.0.0")
				.edge("collection:BRANCH", DependencyKind.LIMITED_BY, "collection:ALL")
				.edge("collection:ALL", DependencyKind.RECEIVES, "deployment:D-WIDE")
				.edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-LOCAL")
				.edge("collection:BRANCH", DependencyKind.RECEIVES, "deployment:D-OLD")
				.edge("deployment:D-WIDE", DependencyKind.DEPLOYS, "package:WIDE")
				.edge("deployment:D-LOCAL", DependencyKind.DEPLOYS, "package:LOCAL")
				.edge("deployment:D-OLD", DependencyKind.DEPLOYS, "package:OLD")
				.edge("package:WIDE", DependencyKind.STORED_ON, "distribution-point:MAIN")
				.edge("package:LOCAL", DependencyKind.STORED_ON, "distribution-point:OFFICE")
				.edge("site:CAS", DependencyKind.SERVED_BY, "management-point:MP").edge("site:CAS", DependencyKind.SERVED_BY, "server-locator-point:SLP");
	}

	/** A new topology with a management point and an empty distribution point of its own. */
	static SmallEstate fresh() {
		return new SmallEstate().add(ObjectKind.SITE, "DRV").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV")
				.add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP", Attributes.OWNER, "DRV");
	}
}
