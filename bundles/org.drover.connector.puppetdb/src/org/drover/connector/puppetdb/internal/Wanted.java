package org.drover.connector.puppetdb.internal;

import java.util.Comparator;

/**
 * A package as catalogs declare it.
 *
 * @param provider empty where that of the node's system is meant
 */
record Wanted(String name, String provider) implements Comparable<Wanted> {

	private static final Comparator<Wanted> ORDER = Comparator.comparing(Wanted::name).thenComparing(Wanted::provider);

	String key() {
		return provider.isEmpty() ? name : name + " (" + provider + ")";
	}

	@Override
	public int compareTo(Wanted other) {
		return ORDER.compare(this, other);
	}
}
