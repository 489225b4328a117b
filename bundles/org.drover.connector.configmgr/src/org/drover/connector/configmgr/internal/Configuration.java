package org.drover.connector.configmgr.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
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

	static final String UNUSED = "no deployment leads to it (v_Advertisement, v_CIAssignmentToCI)";

	private static final Set<ObjectKind> MARKED_UNUSED = EnumSet.of(ObjectKind.PACKAGE, ObjectKind.APPLICATION, ObjectKind.TASK_SEQUENCE,
			ObjectKind.BOOT_IMAGE, ObjectKind.OS_IMAGE, ObjectKind.DRIVER_PACKAGE, ObjectKind.UPDATE_GROUP, ObjectKind.UPDATE_PACKAGE,
			ObjectKind.BASELINE);

	private final Map<ObjectRef, ManagedObject> objects = new LinkedHashMap<>();
	private final Set<Dependency> dependencies = new LinkedHashSet<>();
	/** The object that a package of the content library belongs to. */
	private final Map<String, ObjectRef> contentOwners = new HashMap<>();

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

	/** Marks what no deployment, expired or not, leads to. */
	void markUnused() {
		Set<ObjectRef> used = reachedFromDeployments();
		objects.replaceAll((ref, object) -> MARKED_UNUSED.contains(ref.kind()) && !used.contains(ref) ? object.with(Attributes.OBSOLETE, UNUSED) : object);
	}

	private Set<ObjectRef> reachedFromDeployments() {
		Map<ObjectRef, Set<ObjectRef>> below = new HashMap<>();
		dependencies.forEach(dependency -> below.computeIfAbsent(dependency.from(), any -> new HashSet<>()).add(dependency.to()));
		Set<ObjectRef> reached = new HashSet<>();
		Deque<ObjectRef> open = new ArrayDeque<>();
		for (ManagedObject object : objects.values()) {
			if (object.kind() == ObjectKind.DEPLOYMENT)
				open.add(object.ref());
		}
		while (!open.isEmpty()) {
			ObjectRef next = open.pop();
			if (reached.add(next))
				open.addAll(below.getOrDefault(next, Set.of()));
		}
		return reached;
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
