package org.drover.plan.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * The nodes reached from some seeds, in the order a breadth-first walk discovers them; and, when asked, the node that led to each.
 * Immutable.
 */
public final class Closure {

	private static final int SEED = -1;

	/** A bit for each node of the graph. */
	private final long[] members;
	private final int[] order;
	private final int seeds;
	private final Rows rows;

	/** Who led where, made when a path is first asked for: few closures are ever asked. */
	private volatile Paths paths;

	/** One loop over local arrays: with a method for each step and fields in between it takes nearly twice as long. */
	Closure(Rows rows, int[] seeds, IntPredicate blocked) {
		int[] offsets = rows.offsets();
		int[] targets = rows.targets();
		long[] reached = bits(rows);
		int[] nodes = new int[(int) Math.max(seeds.length, Math.min(rows.size(), Math.max(64, 4L * seeds.length)))];
		int entered = enter(seeds, blocked, reached, nodes);
		int size = entered;
		for (int place = 0; place < size; place++) {
			for (int edge = offsets[nodes[place]], end = offsets[nodes[place] + 1]; edge < end; edge++) {
				int node = targets[edge];
				if ((reached[node >> 6] & 1L << node) != 0 || blocked.test(node))
					continue;
				reached[node >> 6] |= 1L << node;
				if (size == nodes.length)
					nodes = grown(nodes);
				nodes[size++] = node;
			}
		}
		this.rows = rows;
		this.seeds = entered;
		members = reached;
		order = Arrays.copyOf(nodes, size);
	}

	public boolean contains(int node) {
		return node >> 6 < members.length && (members[node >> 6] & 1L << node) != 0;
	}

	public int size() {
		return order.length;
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
		return BitSet.valueOf(members);
	}

	/**
	 * Why a node is here: a shortest path from a seed to it, both included. The first call walks again and sorts, which costs n log n; later
	 * ones cost the length of the path.
	 *
	 * @return empty where the node is not a member
	 */
	public int[] why(int node) {
		if (node < 0 || !contains(node))
			return new int[0];
		Paths known = paths;
		if (known == null)
			paths = known = new Paths(cameFrom(), places());
		return known.to(node, order);
	}

	/** For each place in the order, the place that led to it. The same walk once more; who is not a member was blocked then. */
	private int[] cameFrom() {
		int[] from = new int[order.length];
		long[] seen = bits(rows);
		for (int place = 0; place < seeds; place++) {
			from[place] = SEED;
			seen[order[place] >> 6] |= 1L << order[place];
		}
		int next = seeds;
		for (int place = 0; place < order.length; place++) {
			for (int edge = rows.offsets()[order[place]]; edge < rows.offsets()[order[place] + 1]; edge++) {
				int node = rows.targets()[edge];
				if (contains(node) && (seen[node >> 6] & 1L << node) == 0) {
					seen[node >> 6] |= 1L << node;
					from[next++] = place;
				}
			}
		}
		return from;
	}

	/** Place in the order by node, as sorted {@code node << 32 | place}. */
	private long[] places() {
		long[] sorted = new long[order.length];
		for (int place = 0; place < order.length; place++)
			sorted[place] = (long) order[place] << 32 | place;
		Arrays.sort(sorted);
		return sorted;
	}

	private static long[] bits(Rows rows) {
		return new long[(rows.size() + Long.SIZE - 1) / Long.SIZE];
	}

	private static int enter(int[] seeds, IntPredicate blocked, long[] reached, int[] nodes) {
		int size = 0;
		for (int seed : seeds) {
			if ((reached[seed >> 6] & 1L << seed) == 0 && !blocked.test(seed)) {
				reached[seed >> 6] |= 1L << seed;
				nodes[size++] = seed;
			}
		}
		return size;
	}

	private static int[] grown(int[] array) {
		return Arrays.copyOf(array, (int) Math.min(2L * array.length, Integer.MAX_VALUE - 8L));
	}

	/** @param places sorted by node */
	private record Paths(int[] cameFrom, long[] places) {

		int[] to(int node, int[] order) {
			int place = placeOf(node);
			int[] path = new int[distance(place) + 1];
			for (int at = path.length - 1; at >= 0; at--, place = cameFrom[place])
				path[at] = order[place];
			return path;
		}

		private int distance(int place) {
			int distance = 0;
			for (int at = cameFrom[place]; at != SEED; at = cameFrom[at])
				distance++;
			return distance;
		}

		private int placeOf(int node) {
			int found = Arrays.binarySearch(places, (long) node << 32);
			return (int) places[found < 0 ? -found - 1 : found];
		}
	}
}
