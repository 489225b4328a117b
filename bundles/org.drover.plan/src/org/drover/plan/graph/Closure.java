package org.drover.plan.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * The nodes reached from some seeds, in the order a breadth-first walk discovers them, each with the node that led to it.
 * Immutable.
 */
public final class Closure {

	private static final int SEED = -1;

	private final BitSet members;
	private int[] order;
	private int[] cameFrom;
	private int size;

	/** Place in the order by node, as sorted {@code node << 32 | place}; made when a path is first asked for. */
	private volatile long[] places;

	Closure(Rows rows, int[] seeds, IntPredicate blocked) {
		members = new BitSet(rows.size());
		order = new int[Math.max(16, seeds.length)];
		cameFrom = new int[order.length];
		for (int seed : seeds)
			enter(seed, SEED, blocked);
		int[] offsets = rows.offsets();
		int[] targets = rows.targets();
		for (int place = 0; place < size; place++)
			for (int edge = offsets[order[place]], end = offsets[order[place] + 1]; edge < end; edge++)
				enter(targets[edge], place, blocked);
		order = Arrays.copyOf(order, size);
		cameFrom = Arrays.copyOf(cameFrom, size);
	}

	public boolean contains(int node) {
		return members.get(node);
	}

	public int size() {
		return size;
	}

	/** In the order of discovery: the seeds first, then by distance from them. */
	public void forEach(IntConsumer action) {
		for (int node : order)
			action.accept(node);
	}

	/** The members in the order of discovery, as a new array. */
	public int[] nodes() {
		return order.clone();
	}

	/** The members as a new bit set. */
	public BitSet members() {
		return (BitSet) members.clone();
	}

	/**
	 * Why a node is here: a shortest path from a seed to it, both included. The first call sorts the closure's places and costs
	 * n log n; later ones cost the length of the path.
	 *
	 * @return empty where the node is not a member
	 */
	public int[] why(int node) {
		if (node < 0 || !contains(node))
			return new int[0];
		int place = placeOf(node);
		int[] path = new int[distance(place) + 1];
		for (int at = path.length - 1; at >= 0; at--, place = cameFrom[place])
			path[at] = order[place];
		return path;
	}

	private void enter(int node, int place, IntPredicate blocked) {
		if (members.get(node) || blocked.test(node))
			return;
		members.set(node);
		if (size == order.length)
			grow();
		order[size] = node;
		cameFrom[size++] = place;
	}

	private void grow() {
		int length = (int) Math.min(2L * size, Integer.MAX_VALUE - 8L);
		order = Arrays.copyOf(order, length);
		cameFrom = Arrays.copyOf(cameFrom, length);
	}

	private int distance(int place) {
		int distance = 0;
		for (int at = cameFrom[place]; at != SEED; at = cameFrom[at])
			distance++;
		return distance;
	}

	private int placeOf(int node) {
		long[] sorted = places();
		int found = Arrays.binarySearch(sorted, (long) node << 32);
		return (int) sorted[found < 0 ? -found - 1 : found];
	}

	private long[] places() {
		long[] sorted = places;
		if (sorted == null) {
			sorted = new long[size];
			for (int place = 0; place < size; place++)
				sorted[place] = (long) order[place] << 32 | place;
			Arrays.sort(sorted);
			places = sorted;
		}
		return sorted;
	}
}
