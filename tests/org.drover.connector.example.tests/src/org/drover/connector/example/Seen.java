package org.drover.connector.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/** Keeps what a connector reads, and holds it to what a connector promises. */
final class Seen implements MetadataSink {

	final Map<ObjectRef, ManagedObject> objects = new LinkedHashMap<>();
	final Set<Dependency> dependencies = new LinkedHashSet<>();

	@Override
	public void object(ManagedObject object) {
		assertTrue(objects.put(object.ref(), object) == null, () -> object.ref() + " comes twice");
	}

	@Override
	public void dependency(Dependency dependency) {
		assertTrue(objects.containsKey(dependency.from()), () -> dependency + " comes before what it starts at");
		assertTrue(dependencies.add(dependency), () -> dependency + " comes twice");
	}

	/** {@code client:www1 member-of collection:web} and so on. */
	Set<String> needs() {
		return dependencies.stream().map(need -> need.from() + " " + need.kind().label() + " " + need.to()).collect(Collectors.toSet());
	}
}
