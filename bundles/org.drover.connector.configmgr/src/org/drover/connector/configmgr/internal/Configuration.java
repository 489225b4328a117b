package org.drover.connector.configmgr.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * What administrators configured, without clients, copies of content and boundaries: small enough to be held, and needed as a whole to tell what
 * nobody uses.
 */
final class Configuration {

	private final Map<ObjectRef, ManagedObject> objects = new LinkedHashMap<>();
	private final Set<Dependency> dependencies = new LinkedHashSet<>();
	/** The object that a package of the content library belongs to. */
	private final Map<String, ObjectRef> contentOwners = new HashMap<>();
	private final Map<ObjectRef, Set<ObjectRef>> uses = new HashMap<>();
	private final Findings findings = new Findings();

	ObjectRef add(ObjectKind kind, String key, String name, String version, String... attributes) {
		Map<String, String> named = new TreeMap<>();
		for (int i = 0; i < attributes.length; i += 2) {
			if (!attributes[i + 1].isEmpty())
				named.put(attributes[i], attributes[i + 1]);
		}
		ManagedObject object = ManagedObject.of(kind, key, name.isEmpty() ? key : name, version, named);
		objects.put(object.ref(), object);
		return object.ref();
	}

	void need(ObjectRef from, DependencyKind kind, ObjectRef to) {
		dependencies.add(new Dependency(from, to, kind));
	}

	/** Adds to an attribute that lists keys. */
	void note(ObjectRef ref, String attribute, String key) {
		objects.computeIfPresent(ref, (any, object) -> {
			SortedSet<String> keys = new TreeSet<>(Arrays.asList(object.attribute(attribute).split(",")));
			keys.remove("");
			keys.add(key);
			return object.with(attribute, String.join(",", keys));
		});
	}

	void setContent(String packageId, ObjectRef owner) {
		contentOwners.put(packageId, owner);
	}

	/** Null for a package that nothing known belongs to. */
	ObjectRef contentOwner(String packageId) {
		return contentOwners.get(packageId);
	}

	Map<String, ObjectRef> contentOwners() {
		return contentOwners;
	}

	Collection<ManagedObject> objects() {
		return objects.values();
	}

	boolean has(ObjectRef ref) {
		return objects.containsKey(ref);
	}

	/** Remembers what a site or service role uses, which is told of after this. */
	void use(ObjectRef owner, ObjectRef used) {
		uses.computeIfAbsent(owner, any -> new TreeSet<>()).add(used);
	}

	Set<ObjectRef> usedBy(ObjectRef owner) {
		return uses.getOrDefault(owner, Set.of());
	}

	/** The settings among what a site or service role uses. */
	List<ManagedObject> settingsOf(ObjectRef owner) {
		return usedBy(owner).stream().filter(used -> used.kind() == ObjectKind.SITE_SETTINGS).map(objects::get).toList();
	}

	Findings findings() {
		return findings;
	}

	/** Marks what nobody needs any more. */
	void markObsolete(Findings.Copies copies) throws DroverException {
		findings.mark(objects, dependencies, copies);
	}

	/** All objects, then the dependencies whose start is one of them. */
	void writeTo(MetadataSink sink) throws DroverException {
		for (ManagedObject object : objects.values())
			sink.object(object);
		for (Dependency dependency : dependencies) {
			if (objects.containsKey(dependency.from()))
				sink.dependency(dependency);
		}
	}
}
