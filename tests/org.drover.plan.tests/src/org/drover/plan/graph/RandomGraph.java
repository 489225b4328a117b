package org.drover.plan.graph;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Random;
import java.util.function.IntPredicate;

/** A random graph with circles, self-loops and parallel edges, and plain answers to hold the fast ones against. */
final class RandomGraph {

	final int size;
	final int[] from;
	final int[] to;
	final DependencyGraph graph;

	RandomGraph(Random random, int mostNodes) {
		this(random, 1 + random.nextInt(mostNodes), random.nextInt(3 * mostNodes));
	}

	RandomGraph(Random random, int size, int edges) {
		this.size = size;
		from = random.ints(edges, 0, size).toArray();
		to = random.ints(edges, 0, size).toArray();
		graph = new DependencyGraph(size, from, to);
	}

	int[] seeds(Random random) {
		return random.ints(random.nextInt(4), 0, size).toArray();
	}

	boolean hasEdge(int source, int target) {
		for (int edge = 0; edge < from.length; edge++)
			if (from[edge] == source && to[edge] == target)
				return true;
		return false;
	}

	/** By recursion over the edge list. */
	BitSet reached(int[] seeds, IntPredicate blocked, boolean backwards) {
		BitSet reached = new BitSet();
		for (int seed : seeds)
			reach(seed, blocked, backwards, reached);
		return reached;
	}

	private void reach(int node, IntPredicate blocked, boolean backwards, BitSet reached) {
		if (blocked.test(node) || reached.get(node))
			return;
		reached.set(node);
		for (int edge = 0; edge < from.length; edge++)
			if ((backwards ? to : from)[edge] == node)
				reach((backwards ? from : to)[edge], blocked, backwards, reached);
	}

	/** Edges on a shortest path from one of the seeds, by rounds over the edge list. */
	int distance(int[] seeds, IntPredicate blocked, int node) {
		Deque<BitSet> rounds = new ArrayDeque<>();
		BitSet now = new BitSet();
		for (int seed : seeds)
			if (!blocked.test(seed))
				now.set(seed);
		rounds.add(now);
		while (!rounds.getLast().get(node))
			rounds.add(next(rounds.getLast(), blocked));
		return rounds.size() - 1;
	}

	private BitSet next(BitSet now, IntPredicate blocked) {
		BitSet next = (BitSet) now.clone();
		for (int edge = 0; edge < from.length; edge++)
			if (now.get(from[edge]) && !blocked.test(to[edge]))
				next.set(to[edge]);
		return next;
	}
}
