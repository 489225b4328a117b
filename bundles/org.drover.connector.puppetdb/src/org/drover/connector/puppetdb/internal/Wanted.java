package org.drover.connector.puppetdb.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.drover.model.Attributes;

/**
 * A package as catalogs declare it.
 *
 * @param provider empty where that of the node's system is meant
 */
record Wanted(String name, String provider) implements Comparable<Wanted> {

	/** Providers of the packages of Linux distributions; others have names of their own for things (pip, gem, windows). */
	private static final Set<String> DISTRIBUTIONS = Set.of("", "apt", "aptitude", "aptrpm", "dnf", "dpkg", "pacman", "rpm", "tdnf", "up2date", "urpmi", "yum", "zypper", "apk");
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]*");

	private static final Comparator<Wanted> ORDER = Comparator.comparing(Wanted::name).thenComparing(Wanted::provider);

	/** The attribute that says by which name a distribution has it; none where none has. */
	Map<String, String> distributionPackage() {
		return DISTRIBUTIONS.contains(provider) && NAME.matcher(name).matches() ? Map.of(Attributes.DISTRIBUTION_PACKAGE, name) : Map.of();
	}

	String key() {
		return provider.isEmpty() ? name : name + " (" + provider + ")";
	}

	@Override
	public int compareTo(Wanted other) {
		return ORDER.compare(this, other);
	}
}
