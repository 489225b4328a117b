package org.drover.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.drover.connector.EstateView;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** What was gathered of a topology, or a part of it, for those who look at estates without a store. Immutable. */
public final class GatheredView implements EstateView {

	private final Estate estate;
	/** Numbers in the estate, ascending. */
	private final int[] objects;
	private final Map<ObjectRef, List<Dependency>> dangling = new HashMap<>();

	private GatheredView(Estate estate, int[] objects) {
		this.estate = estate;
		this.objects = objects;
		for (Dependency one : estate.dangling())
			dangling.computeIfAbsent(one.from(), from -> new ArrayList<>()).add(one);
	}

	public static GatheredView of(Estate estate) {
		return new GatheredView(estate, IntStream.range(0, estate.size()).toArray());
	}

	/** @param objects by their numbers in the estate, in any order */
	public static GatheredView of(Estate estate, int[] objects) {
		return new GatheredView(estate, IntStream.of(objects).sorted().distinct().toArray());
	}

	@Override
	public int size() {
		return objects.length;
	}

	@Override
	public ObjectRef ref(int index) {
		return estate.ref(objects[index]);
	}

	@Override
	public ManagedObject object(int index) {
		return estate.object(objects[index]);
	}

	@Override
	public List<Dependency> dependencies(int index) {
		int from = objects[index];
		ObjectRef ref = ref(index);
		List<Dependency> needs = new ArrayList<>();
		for (int edge = firstEdge(from); edge < estate.edgeCount() && estate.edgeFrom()[edge] == from; edge++)
			needs.add(new Dependency(ref, estate.ref(estate.edgeTo()[edge]), DependencyKind.ofCode(estate.edgeKind()[edge])));
		needs.addAll(dangling.getOrDefault(ref, List.of()));
		return needs;
	}

	/** The first dependency of this object or a later one. */
	private int firstEdge(int from) {
		int[] sorted = estate.edgeFrom();
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < from)
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	}

	@Override
	public int indexOf(ObjectRef ref) {
		return Math.max(Arrays.binarySearch(objects, estate.indexOf(ref)), -1);
	}
}
