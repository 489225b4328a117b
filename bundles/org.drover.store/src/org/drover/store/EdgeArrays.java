package org.drover.store;

import java.util.Arrays;

/** Dependencies as columns of equal length. */
record EdgeArrays(int[] from, int[] to, byte[] kind) {

	EdgeArrays(int count) {
		this(new int[count], new int[count], new byte[count]);
	}

	int count() {
		return from.length;
	}

	void set(int index, int fromObject, int toObject, int kindCode) {
		from[index] = fromObject;
		to[index] = toObject;
		kind[index] = (byte) kindCode;
	}

	/** By from, to and kind; costs next to nothing where they are already. */
	void sort() {
		if (isSorted())
			return;
		long[] edges = new long[count()];
		for (int i = 0; i < edges.length; i++)
			edges[i] = edge(i);
		Arrays.sort(edges);
		for (int i = 0; i < edges.length; i++)
			set(i, Edge.from(edges[i]), Edge.to(edges[i]), Edge.kind(edges[i]));
	}

	private boolean isSorted() {
		for (int i = 1; i < count(); i++) {
			if (edge(i - 1) > edge(i))
				return false;
		}
		return true;
	}

	private long edge(int index) {
		return Edge.of(from[index], to[index], kind[index]);
	}
}
