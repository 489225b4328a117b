package org.drover.connector.ansible.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Keeps what a connector reads and refuses what the contract forbids. */
class Sink implements MetadataSink {

	final Map<ObjectRef, ManagedObject> objects = new LinkedHashMap<>();
	final Set<Dependency> dependencies = new LinkedHashSet<>();

	@Override
	public void object(ManagedObject object) {
		if (objects.put(object.ref(), object) != null)
			throw new AssertionError(object.ref() + " comes twice");
	}

	@Override
	public void dependency(Dependency dependency) {
		if (!objects.containsKey(dependency.from()))
			throw new AssertionError(dependency + " comes before its object");
		if (!dependencies.add(dependency))
			throw new AssertionError(dependency + " comes twice");
	}

	ManagedObject get(ObjectKind kind, String key) {
		return objects.get(new ObjectRef(kind, key));
	}

	/** What an object needs in one way, as {@code kind:key} texts. */
	Set<String> needs(ObjectKind kind, String key, DependencyKind how) {
		Set<String> needs = new TreeSet<>();
		for (Dependency dependency : dependencies) {
			if (dependency.from().equals(new ObjectRef(kind, key)) && dependency.kind() == how)
				needs.add(dependency.to().toString());
		}
		return needs;
	}
}
