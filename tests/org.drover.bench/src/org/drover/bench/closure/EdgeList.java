package org.drover.bench.closure;

import java.util.Arrays;
import java.util.function.IntSupplier;

/** Collects edges, those of a node together. */
final class EdgeList {

	private final int nodes;
	private int[] from;
	private int[] to;
	private int count;
	private int first;

	EdgeList(int nodes, int expected) {
		this.nodes = nodes;
		this.from = new int[expected];
		this.to = new int[expected];
	}

	int count() {
		return count;
	}

	/** Passes over an edge that came before, among those of the node that came last. */
	boolean add(int node, int needed) {
		if (count == 0 || from[count - 1] != node)
			first = count;
		for (int edge = first; edge < count; edge++)
			if (to[edge] == needed)
				return false;
		if (count == from.length) {
			from = Arrays.copyOf(from, 2 * count);
			to = Arrays.copyOf(to, 2 * count);
		}
		from[count] = node;
		to[count++] = needed;
		return true;
	}

	/** Draws until the node has that many more. */
	void add(int node, int many, IntSupplier draw) {
		for (int added = 0; added < many;)
			if (add(node, draw.getAsInt()))
				added++;
	}

	Edges edges() {
		return new Edges(nodes, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
	}
}
