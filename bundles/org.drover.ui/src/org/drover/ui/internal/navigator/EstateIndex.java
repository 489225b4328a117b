package org.drover.ui.internal.navigator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.inventory.Inventory;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.drover.ui.internal.estate.EstateStates;
import org.drover.ui.internal.estate.States;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** What the tree needs to know of an estate: objects by kind, in the order of their names, and what lies below what. Immutable. */
final class EstateIndex {

	/** @param clients valid members */
	record Members(int clients, int obsolete) {
	}

	private final TopologySnapshot snapshot;
	private final EstateStates states;
	private final Map<ObjectKind, int[]> byKind;
	private final Map<Integer, int[]> below;
	private final Map<Integer, Integer> above;
	private final Map<Integer, Members> members;

	private EstateIndex(EstateIndex before, EstateStates states) {
		this.snapshot = before.snapshot;
		this.states = states;
		this.byKind = before.byKind;
		this.below = before.below;
		this.above = before.above;
		this.members = before.members;
	}

	private EstateIndex(TopologySnapshot snapshot, EstateStates states, IProgressMonitor monitor) {
		this.snapshot = snapshot;
		this.states = states;
		this.byKind = new EnumMap<>(ObjectKind.class);
		this.below = new HashMap<>();
		this.above = new HashMap<>();
		this.members = new HashMap<>();
		if (snapshot.inventory().isEmpty())
			return;
		SubMonitor progress = SubMonitor.convert(monitor, 3);
		sortByKind(progress);
		nest(progress);
		countMembers(progress);
	}

	/** For a background thread. @param before indexes made earlier: of the same snapshot only the states are found again */
	static EstateIndex of(ProjectSession session, TopologySnapshot snapshot, List<EstateIndex> before, IProgressMonitor monitor) throws DroverException {
		EstateStates states = States.of(session, snapshot, monitor);
		for (EstateIndex index : before) {
			if (index.snapshot == snapshot)
				return new EstateIndex(index, states);
		}
		return new EstateIndex(snapshot, states, monitor);
	}

	TopologySnapshot snapshot() {
		return snapshot;
	}

	EstateStates states() {
		return states;
	}

	Estate estate() {
		return inventory().estate();
	}

	/** By name; empty where there are none. */
	int[] of(ObjectKind kind) {
		return byKind.getOrDefault(kind, new int[0]);
	}

	/** Those of a kind that lie below no other. */
	int[] roots(ObjectKind kind) {
		return Arrays.stream(of(kind)).filter(object -> !above.containsKey(object)).toArray();
	}

	/** By kind and name. */
	int[] below(int object) {
		return below.getOrDefault(object, new int[0]);
	}

	Members members(int collection) {
		return members.get(collection);
	}

	private Inventory inventory() {
		return snapshot.inventory().orElseThrow();
	}

	private void sortByKind(SubMonitor progress) {
		Map<ObjectKind, List<Integer>> lists = new EnumMap<>(ObjectKind.class);
		for (int object = 0; object < estate().size(); object++)
			lists.computeIfAbsent(estate().kind(object), kind -> new ArrayList<>()).add(object);
		lists.forEach((kind, objects) -> {
			progress.checkCanceled();
			byKind.put(kind, kind == ObjectKind.CLIENT ? ints(objects) : byName(objects));
		});
	}

	private int[] byName(List<Integer> objects) {
		record Named(int object, String name) {
		}
		return objects.stream().map(object -> new Named(object, estate().name(object)))
				.sorted((one, other) -> one.name.compareToIgnoreCase(other.name)).mapToInt(Named::object).toArray();
	}

	private static int[] ints(List<Integer> objects) {
		return objects.stream().mapToInt(Integer::intValue).toArray();
	}

	private void nest(SubMonitor progress) {
		progress.checkCanceled();
		int[] from = estate().edgeFrom();
		int[] to = estate().edgeTo();
		byte[] kind = estate().edgeKind();
		Map<Integer, List<Integer>> children = new HashMap<>();
		for (int edge = 0; edge < kind.length; edge++) {
			if (isFiled(kind[edge], to[edge]))
				children.computeIfAbsent(to[edge], object -> new ArrayList<>()).add(from[edge]);
			else if (nestsBelow(kind[edge]) && above.putIfAbsent(from[edge], to[edge]) == null)
				children.computeIfAbsent(to[edge], object -> new ArrayList<>()).add(from[edge]);
			else if (kind[edge] == DependencyKind.CONTAINS.code())
				children.computeIfAbsent(from[edge], object -> new ArrayList<>()).add(to[edge]);
		}
		children.forEach((object, list) -> below.put(object, inOrder(list)));
	}

	private int[] inOrder(List<Integer> objects) {
		Map<ObjectKind, List<Integer>> kinds = new EnumMap<>(ObjectKind.class);
		objects.forEach(object -> kinds.computeIfAbsent(estate().kind(object), kind -> new ArrayList<>()).add(object));
		return kinds.values().stream().flatMapToInt(list -> Arrays.stream(byName(list))).toArray();
	}

	/** What is in a folder is shown there too, and has its place elsewhere. */
	private boolean isFiled(byte kind, int to) {
		return kind == DependencyKind.PART_OF.code() && estate().kind(to) == ObjectKind.FOLDER;
	}

	/** The needing object is shown below the needed one. */
	private static boolean nestsBelow(byte kind) {
		return kind == DependencyKind.PART_OF.code() || kind == DependencyKind.HOSTED_ON.code() || kind == DependencyKind.LIMITED_BY.code()
				|| kind == DependencyKind.BELONGS_TO.code();
	}

	private void countMembers(SubMonitor progress) {
		for (int collection : of(ObjectKind.COLLECTION)) {
			progress.checkCanceled();
			int[] listed = inventory().members(collection);
			int obsolete = (int) Arrays.stream(listed).filter(states::obsolete).count();
			members.put(collection, new Members(listed.length - obsolete, obsolete + states.obsoleteMembers(estate().key(collection)).length));
		}
	}
}
