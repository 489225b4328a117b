package org.drover.store;

/** A dependency as one {@code long}: 29 bits for each end, 5 for its kind; so that they sort by from, to and kind. */
final class Edge {

	private static final int END_BITS = 29;
	private static final int KIND_BITS = 5;

	/** How many ends there can be. */
	static final int MOST = 1 << END_BITS;

	private Edge() {
	}

	static long of(int from, int to, int kind) {
		return ((long) from << END_BITS | to) << KIND_BITS | kind;
	}

	static int from(long edge) {
		return (int) (edge >>> END_BITS + KIND_BITS);
	}

	static int to(long edge) {
		return (int) (edge >>> KIND_BITS) & MOST - 1;
	}

	static int kind(long edge) {
		return (int) edge & (1 << KIND_BITS) - 1;
	}
}
