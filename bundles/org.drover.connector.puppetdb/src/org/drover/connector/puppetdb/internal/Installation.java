package org.drover.connector.puppetdb.internal;

import java.util.Comparator;

/**
 * How a package is to be.
 *
 * @param ensure what Puppet is to see to: {@code installed}, {@code latest}, {@code absent}, a version
 */
record Installation(Wanted wanted, String ensure) implements Comparable<Installation> {

	private static final Comparator<Installation> ORDER = Comparator.comparing(Installation::wanted).thenComparing(Installation::ensure);

	String key() {
		return wanted.key() + ": " + ensure;
	}

	@Override
	public int compareTo(Installation other) {
		return ORDER.compare(this, other);
	}
}
