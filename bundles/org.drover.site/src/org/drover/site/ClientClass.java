package org.drover.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** All of a client that its policy depends on: clients of one class get one policy. */
record ClientClass(List<ObjectRef> collections, List<ObjectRef> boundaries, boolean internet, boolean mobile, String limitedTo) {

	static ClientClass of(SiteModel.Node client) {
		ManagedObject object = client.object();
		return new ClientClass(sorted(client, DependencyKind.MEMBER_OF), sorted(client, DependencyKind.LOCATED_IN),
				object.is(Attributes.INTERNET), object.is(Attributes.MOBILE), object.attribute(Attributes.LIMITED_TO));
	}

	private static List<ObjectRef> sorted(SiteModel.Node client, DependencyKind kind) {
		return client.targets(kind).stream().distinct().sorted().toList();
	}

	/** A client of this class. */
	ManagedObject asClient() {
		Map<String, String> flags = new TreeMap<>();
		if (internet)
			flags.put(Attributes.INTERNET, "true");
		if (mobile)
			flags.put(Attributes.MOBILE, "true");
		return ManagedObject.of(ObjectKind.CLIENT, "any", "any", "", flags);
	}

	Set<ObjectRef> boundarySet() {
		return Set.copyOf(boundaries);
	}
}
