package org.drover.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
public final class Sink implements MetadataSink {

	public final Map<ObjectRef, ManagedObject> objects = new LinkedHashMap<>();
	public final Set<Dependency> dependencies = new LinkedHashSet<>();
	public final List<String> warnings = new ArrayList<>();

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

	@Override
	public void warning(String sentence) {
		warnings.add(sentence);
	}

	/** Null where it has not come. */
	public ManagedObject get(ObjectKind kind, String key) {
		return objects.get(new ObjectRef(kind, key));
	}

	public Set<String> keys(ObjectKind kind) {
		Set<String> keys = new TreeSet<>();
		objects.keySet().stream().filter(ref -> ref.kind() == kind).forEach(ref -> keys.add(ref.key()));
		return keys;
	}

	/** What an object needs in one way, as {@code kind:key} texts. */
	public Set<String> needs(ObjectKind kind, String key, DependencyKind how) {
		Set<String> needs = new TreeSet<>();
		for (Dependency dependency : dependencies) {
			if (dependency.from().equals(new ObjectRef(kind, key)) && dependency.kind() == how)
				needs.add(dependency.to().toString());
		}
		return needs;
	}
}
