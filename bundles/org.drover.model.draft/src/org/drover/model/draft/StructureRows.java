package org.drover.model.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;

/** The rows of one topology that its diagram shows: sites, site systems, service roles and boundaries. Immutable. */
public final class StructureRows {

	private final String topology;
	private final SortedMap<ObjectRef, Row> rows = new TreeMap<>();
	private final Map<ObjectRef, Integer> users;

	/**
	 * @param topology the topology's code
	 * @param users    how many objects of other kinds depend on an object; absent where none
	 */
	public StructureRows(String topology, Collection<ManagedObject> objects, Collection<Dependency> dependencies, Map<ObjectRef, Integer> users) {
		this.topology = topology;
		this.users = Map.copyOf(users);
		Map<ObjectRef, List<Dependency>> outgoing = new HashMap<>();
		dependencies.forEach(dependency -> outgoing.computeIfAbsent(dependency.from(), any -> new ArrayList<>()).add(dependency));
		for (ManagedObject object : objects)
			rows.put(object.ref(), new Row(object, outgoing.getOrDefault(object.ref(), List.of())));
	}

	/** Whether a diagram shows objects of this kind. */
	public static boolean shows(ObjectKind kind) {
		return kind.family() == Family.TOPOLOGY || kind.family() == Family.SERVICE || kind == ObjectKind.BOUNDARY
				|| kind == ObjectKind.BOUNDARY_GROUP;
	}

	public String topology() {
		return topology;
	}

	public Optional<Row> find(ObjectRef ref) {
		return Optional.ofNullable(rows.get(ref));
	}

	/** Sorted by reference. */
	public Collection<Row> all() {
		return rows.values();
	}

	public List<Row> all(ObjectKind kind) {
		return rows.values().stream().filter(row -> row.ref().kind() == kind).toList();
	}

	/** How many objects that the diagram does not show depend on this one. */
	public int users(ObjectRef ref) {
		return users.getOrDefault(ref, 0);
	}
}
