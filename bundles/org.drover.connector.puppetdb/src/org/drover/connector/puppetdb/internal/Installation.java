package org.drover.connector.puppetdb.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.drover.model.Attributes;

/**
 * How a package is to be.
 *
 * @param ensure what Puppet is to see to: {@code installed}, {@code latest}, {@code absent}, a version
 */
record Installation(Wanted wanted, String ensure) implements Comparable<Installation> {

	private static final String ENSURE = "ensure";
	private static final String INSTALLED = "installed";
	private static final Set<String> AWAY = Set.of("absent", "purged");
	/** One version, and not a range of them or a word that means something else to Puppet. */
	private static final Pattern VERSION = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9+.:~_^-]*");

	private static final Comparator<Installation> ORDER = Comparator.comparing(Installation::wanted).thenComparing(Installation::ensure);

	/** Those of its program: what Puppet sees to and, where the package is one of a distribution, the same as any package manager would be told. */
	SortedMap<String, String> attributes() {
		SortedMap<String, String> attributes = new TreeMap<>(Map.of(ENSURE, ensure));
		attributes.putAll(wanted.distributionPackage());
		if (!attributes.containsKey(Attributes.DISTRIBUTION_PACKAGE))
			return attributes;
		if (AWAY.contains(ensure))
			attributes.put(Attributes.REMOVES, "true");
		else if (ensure.equals(Attributes.LATEST) || VERSION.matcher(ensure).matches())
			attributes.put(Attributes.DISTRIBUTION_VERSION, ensure);
		return attributes;
	}

	static Installation of(Wanted wanted, String ensure) {
		return new Installation(wanted, ensure.isEmpty() || ensure.equals("present") ? INSTALLED : ensure);
	}

	String key() {
		return wanted.key() + ": " + ensure;
	}

	@Override
	public int compareTo(Installation other) {
		return ORDER.compare(this, other);
	}
}
