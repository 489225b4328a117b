package org.drover.plan.graph;

import java.util.function.IntConsumer;

/**
 * Edges in one direction as compressed sparse rows: the neighbours of node n are {@code targets[offsets[n]]} up to, not including,
 * {@code targets[offsets[n + 1]]}. Four bytes an edge and four a node; filled by counting sort, so the order of a node's
 * neighbours is that of the edges given.
 */
record Rows(int[] offsets, int[] targets) {

	static Rows of(int size, int[] from, int[] to) {
		int[] offsets = offsets(size, from);
		int[] targets = new int[to.length];
		for (int edge = 0; edge < from.length; edge++)
			targets[offsets[from[edge]]++] = to[edge];
		stepBack(offsets);
		return new Rows(offsets, targets);
	}

	Rows turned() {
		int size = size();
		int[] turnedOffsets = offsets(size, targets);
		int[] sources = new int[targets.length];
		for (int node = 0; node < size; node++)
			for (int edge = offsets[node]; edge < offsets[node + 1]; edge++)
				sources[turnedOffsets[targets[edge]]++] = node;
		stepBack(turnedOffsets);
		return new Rows(turnedOffsets, sources);
	}

	int size() {
		return offsets.length - 1;
	}

	void forEach(int node, IntConsumer action) {
		for (int edge = offsets[node]; edge < offsets[node + 1]; edge++)
			action.accept(targets[edge]);
	}

	private static int[] offsets(int size, int[] nodes) {
		int[] offsets = new int[size + 1];
		for (int node : nodes)
			offsets[node + 1]++;
		for (int node = 0; node < size; node++)
			offsets[node + 1] += offsets[node];
		return offsets;
	}

	/** Filling moved each row's start to its end, which is the next row's start. */
	private static void stepBack(int[] offsets) {
		System.arraycopy(offsets, 0, offsets, 1, offsets.length - 1);
		offsets[0] = 0;
	}
}
