package org.drover.connector.site.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists into requests of bearable size. */
final class Chunks {

	private static final int SIZE = 1000;

	private Chunks() {
	}

	static <T> List<List<T>> of(Collection<T> values) {
		List<T> all = new ArrayList<>(values);
		List<List<T>> chunks = new ArrayList<>();
		for (int from = 0; from < all.size(); from += SIZE)
			chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
		return chunks;
	}
}
