package org.drover.bench.closure;

/** Dependencies by number: {@code from[i]} needs {@code to[i]}. None comes twice, since a default graph of JGraphT would drop it. */
record Edges(int nodes, int[] from, int[] to) {

	int count() {
		return from.length;
	}
}
