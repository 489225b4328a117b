package org.drover.bench.closure;

/**
 * Compressed sparse rows and a breadth-first walk with nothing around it: it says which nodes it reached, and forgets how. Its queue is
 * made once and used by every walk, so only one thread may walk at a time.
 */
final class BareWalk {

	private final int[] offsets;
	private final int[] targets;
	private final int[] queue;

	BareWalk(Edges edges) {
		offsets = new int[edges.nodes() + 1];
		for (int node : edges.from())
			offsets[node + 1]++;
		for (int node = 0; node < edges.nodes(); node++)
			offsets[node + 1] += offsets[node];
		int[] next = offsets.clone();
		targets = new int[edges.count()];
		for (int edge = 0; edge < targets.length; edge++)
			targets[next[edges.from()[edge]]++] = edges.to()[edge];
		queue = new int[edges.nodes()];
	}

	/** @return a bit for each node */
	long[] reach(int[] seeds) {
		long[] reached = new long[(offsets.length + Long.SIZE - 2) / Long.SIZE];
		int size = 0;
		for (int seed : seeds)
			size = enter(seed, reached, size);
		for (int place = 0; place < size; place++) {
			int node = queue[place];
			for (int edge = offsets[node], end = offsets[node + 1]; edge < end; edge++)
				size = enter(targets[edge], reached, size);
		}
		return reached;
	}

	private int enter(int node, long[] reached, int size) {
		long bit = 1L << node;
		if ((reached[node >> 6] & bit) != 0)
			return size;
		reached[node >> 6] |= bit;
		queue[size] = node;
		return size + 1;
	}
}
