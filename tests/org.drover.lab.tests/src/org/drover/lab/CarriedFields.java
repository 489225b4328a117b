package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.testing.Sink;

/** Compares objects of two topologies field by field, with what they need of each other. */
final class CarriedFields {

	/** Where an object is in its topology says the one that it is in. */
	private static final Set<DependencyKind> OF_A_PLACE = Set.of(DependencyKind.ASSIGNED_TO, DependencyKind.STORED_ON, DependencyKind.LOCATED_IN);

	private CarriedFields() {
	}

	/** @param refs of objects that both have */
	static void assertSame(Sink before, Sink after, Collection<ObjectRef> refs) {
		for (ObjectRef ref : refs)
			assertEquals(fields(before, ref), fields(after, ref), ref.toString());
		assertEquals(needs(before, refs), needs(after, refs));
	}

	private static Map<String, String> fields(Sink sink, ObjectRef ref) {
		ManagedObject object = sink.objects.get(ref);
		if (object == null)
			throw new AssertionError(ref + " is not there");
		Map<String, String> fields = new TreeMap<>(object.attributes());
		fields.remove(Attributes.SITE);
		fields.put("its name", object.name());
		fields.put("its version", object.version());
		return fields;
	}

	private static Set<String> needs(Sink sink, Collection<ObjectRef> refs) {
		Set<String> needs = new TreeSet<>();
		for (Dependency need : sink.dependencies) {
			if (refs.contains(need.from()) && refs.contains(need.to()) && !OF_A_PLACE.contains(need.kind()))
				needs.add(need.from() + " " + need.kind().label() + " " + need.to());
		}
		return needs;
	}
}
