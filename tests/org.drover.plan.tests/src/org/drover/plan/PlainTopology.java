package org.drover.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** A topology as plain maps that can be changed: what a random estate is made of, and what a plan is acted out on. */
final class PlainTopology {

	final String code;
	private final Map<ObjectRef, ManagedObject> objects;
	/** By the object that needs. */
	private final Map<ObjectRef, Set<Dependency>> needs;

	PlainTopology(String code) {
		this(code, new TreeMap<>(), new TreeMap<>());
	}

	private PlainTopology(String code, Map<ObjectRef, ManagedObject> objects, Map<ObjectRef, Set<Dependency>> needs) {
		this.code = code;
		this.objects = objects;
		this.needs = needs;
	}

	/** Another one that starts as this is now. */
	PlainTopology copy() {
		return new PlainTopology(code, new TreeMap<>(objects), new TreeMap<>(needs));
	}

	Estate estate() throws DroverException {
		return Estate.of(objects.values(), needs.values().stream().flatMap(Set::stream).toList(), Instant.EPOCH);
	}

	ManagedObject add(ObjectKind kind, String key, String version, Map<String, String> attributes) {
		ManagedObject object = ManagedObject.of(kind, key, key, version, attributes);
		objects.put(object.ref(), object);
		return object;
	}

	/** In the place of what is there under the name, if anything is. */
	void put(NewObject image) {
		objects.put(image.object().ref(), image.object());
		needs.put(image.object().ref(), sorted(image.dependencies()));
	}

	void remove(ObjectRef ref) {
		objects.remove(ref);
		needs.remove(ref);
	}

	void set(ObjectRef ref, String attribute, String value) {
		objects.put(ref, objects.get(ref).with(attribute, value));
	}

	void need(ObjectRef from, DependencyKind by, ObjectRef to) {
		Set<Dependency> more = new HashSet<>(needs.getOrDefault(from, Set.of()));
		more.add(new Dependency(from, to, by));
		needs.put(from, sorted(more));
	}

	/** In the same order in every run, as what is made of them by chance has to be the same. */
	private static Set<Dependency> sorted(Collection<Dependency> needs) {
		Set<Dependency> sorted = new TreeSet<>(Comparator.comparing(Dependency::kind).thenComparing(Dependency::to));
		sorted.addAll(needs);
		return Collections.unmodifiableSet(sorted);
	}

	boolean has(ObjectRef ref) {
		return objects.containsKey(ref);
	}

	/** @return null where there is none */
	ManagedObject get(ObjectRef ref) {
		return objects.get(ref);
	}

	NewObject image(ObjectRef ref) {
		return new NewObject(objects.get(ref), List.copyOf(needsOf(ref)));
	}

	Set<Dependency> needsOf(ObjectRef ref) {
		return needs.getOrDefault(ref, Set.of());
	}

	/** What an object needs by way of some kinds, as far as it is there and not obsolete. */
	Set<ObjectRef> needed(ObjectRef from, Set<DependencyKind> by) {
		Set<ObjectRef> found = new TreeSet<>();
		for (Dependency need : needsOf(from)) {
			if (by.contains(need.kind()) && has(need.to()) && !isObsolete(need.to()))
				found.add(need.to());
		}
		return found;
	}

	/** What an object needs in one way, as far as it is there: a boundary is a network, whoever calls it obsolete. */
	Set<ObjectRef> places(ObjectRef from, DependencyKind by) {
		Set<ObjectRef> found = new TreeSet<>();
		needsOf(from).stream().filter(need -> need.kind() == by && has(need.to())).forEach(need -> found.add(need.to()));
		return found;
	}

	boolean isObsolete(ObjectRef ref) {
		return !objects.get(ref).attribute(Attributes.OBSOLETE).isEmpty();
	}

	List<ManagedObject> all(ObjectKind kind) {
		List<ManagedObject> found = new ArrayList<>();
		for (ManagedObject object : objects.values()) {
			if (object.kind() == kind)
				found.add(object);
		}
		return found;
	}

	List<ObjectRef> refs() {
		return List.copyOf(objects.keySet());
	}

	boolean isSame(PlainTopology other) {
		return objects.equals(other.objects) && withNeeds().equals(other.withNeeds());
	}

	private Map<ObjectRef, Set<Dependency>> withNeeds() {
		Map<ObjectRef, Set<Dependency>> some = new TreeMap<>(needs);
		some.values().removeIf(Set::isEmpty);
		return some;
	}
}
