package org.drover.plan.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * The shortest chains of dependencies from some nodes to the nearest of some others, all of them: there can be far more than one would
 * list, so they are kept as the steps they share. Found by one walk against the edges, which stops where the first chain begins; costs
 * the nodes and edges walked, and twelve bytes a node of the graph. Immutable.
 */
public final class Chains {

	/** Told of each step that is part of a chain, once. */
	@FunctionalInterface
	public interface StepConsumer {
		void step(int from, int to);
	}

	private static final int UNSEEN = -1;

	private final DependencyGraph graph;
	/** To the nearest end; beyond the first chain's beginning nobody looked. */
	private final int[] distance;
	private final int[] starts;
	private final BitSet nodes = new BitSet();
	private final long count;

	private Chains(DependencyGraph graph, int[] from, int[] to) {
		this.graph = graph;
		distance = new int[graph.size()];
		Arrays.fill(distance, UNSEEN);
		starts = search(from, to);
		count = follow();
	}

	/**
	 * @param from where chains may begin: nodes that need
	 * @param to   where they may end: nodes needed; a node that is both makes a chain without a step
	 */
	public static Chains between(DependencyGraph graph, int[] from, int[] to) {
		return new Chains(graph, from, to);
	}

	/** Whether there is no chain. */
	public boolean isEmpty() {
		return starts.length == 0;
	}

	/** The nearest nodes of those where chains may begin, as a new array. */
	public int[] starts() {
		return starts.clone();
	}

	/** Steps of each chain; 0 where there is none. */
	public int length() {
		return isEmpty() ? 0 : distance[starts[0]];
	}

	/** How many chains there are; {@link Long#MAX_VALUE} where there are that many or more. Parallel edges make one step. */
	public long count() {
		return count;
	}

	/** All nodes of all chains, as a new bit set. */
	public BitSet nodes() {
		return (BitSet) nodes.clone();
	}

	public void forEachStep(StepConsumer action) {
		nodes.stream().forEach(node -> nearer(node).forEach(next -> action.step(node, next)));
	}

	/** The first ones, each from where it begins to where it ends, both included. */
	public List<int[]> first(int most) {
		List<int[]> found = new ArrayList<>();
		Deque<PrimitiveIterator.OfInt> open = new ArrayDeque<>();
		int[] chain = new int[length() + 1];
		open.push(IntStream.of(starts).iterator());
		while (!open.isEmpty() && found.size() < most) {
			if (!open.peek().hasNext()) {
				open.pop();
				continue;
			}
			int node = open.peek().nextInt();
			chain[open.size() - 1] = node;
			if (open.size() == chain.length)
				found.add(chain.clone());
			else
				open.push(nearer(node).iterator());
		}
		return found;
	}

	/** @return those of {@code from} that are nearest to an end */
	private int[] search(int[] from, int[] to) {
		BitSet wanted = new BitSet();
		IntStream.of(from).forEach(wanted::set);
		int[] layer = IntStream.of(to).distinct().toArray();
		for (int steps = 0; layer.length > 0; steps++) {
			for (int node : layer)
				distance[node] = steps;
			int[] met = IntStream.of(layer).filter(wanted::get).sorted().toArray();
			if (met.length > 0)
				return met;
			layer = IntStream.of(layer).flatMap(node -> IntStream.of(graph.neededBy(node))).filter(node -> distance[node] == UNSEEN).distinct().toArray();
		}
		return new int[0];
	}

	/** Marks the nodes of all chains, layer by layer. @return how many chains there are */
	private long follow() {
		long[] ways = new long[graph.size()];
		for (int start : starts)
			ways[start] = 1;
		int[] layer = starts;
		for (int steps = length(); steps > 0; steps--) {
			for (int node : layer)
				nearer(node).forEach(next -> ways[next] = sum(ways[next], ways[node]));
			IntStream.of(layer).forEach(nodes::set);
			layer = IntStream.of(layer).flatMap(this::nearer).distinct().toArray();
		}
		IntStream.of(layer).forEach(nodes::set);
		return IntStream.of(layer).mapToLong(end -> ways[end]).reduce(0, Chains::sum);
	}

	private IntStream nearer(int node) {
		return IntStream.of(graph.needs(node)).filter(next -> distance[next] >= 0 && distance[next] == distance[node] - 1).distinct();
	}

	private static long sum(long one, long other) {
		return one + other < 0 ? Long.MAX_VALUE : one + other;
	}
}
