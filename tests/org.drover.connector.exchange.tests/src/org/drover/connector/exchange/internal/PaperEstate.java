package org.drover.connector.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.drover.connector.EstateView;
import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/** An estate in memory: what one side reads and the other writes. */
final class PaperEstate implements EstateView, MetadataSink {

	private final List<ManagedObject> objects = new ArrayList<>();
	private final Map<ObjectRef, Integer> numbers = new HashMap<>();
	private final Map<ObjectRef, List<Dependency>> dependencies = new LinkedHashMap<>();

	@Override
	public void object(ManagedObject object) {
		numbers.put(object.ref(), objects.size());
		objects.add(object);
	}

	@Override
	public void dependency(Dependency dependency) {
		dependencies.computeIfAbsent(dependency.from(), from -> new ArrayList<>()).add(dependency);
	}

	@Override
	public int size() {
		return objects.size();
	}

	@Override
	public ObjectRef ref(int index) {
		return objects.get(index).ref();
	}

	@Override
	public ManagedObject object(int index) {
		return objects.get(index);
	}

	@Override
	public List<Dependency> dependencies(int index) {
		return dependencies.getOrDefault(ref(index), List.of());
	}

	@Override
	public int indexOf(ObjectRef ref) {
		return numbers.getOrDefault(ref, -1);
	}

	/** Everything there is, a line for each field: what two equal estates have in common, and nothing else. */
	TreeSet<String> fields() {
		TreeSet<String> fields = new TreeSet<>();
		for (ManagedObject object : objects) {
			fields.add(object.ref() + " name " + object.name());
			fields.add(object.ref() + " version " + object.version());
			object.attributes().forEach((name, value) -> fields.add(object.ref() + " attribute " + name + " = " + value));
		}
		dependencies.values().forEach(list -> list.forEach(one -> fields.add(one.from() + " " + one.kind() + " " + one.to())));
		return fields;
	}

	long dependencyCount() {
		return dependencies.values().stream().mapToLong(List::size).sum();
	}
}
