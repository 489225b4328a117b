package org.drover.connector.puppetdb.internal;

import java.util.Comparator;

import com.fasterxml.jackson.databind.JsonNode;

/** A package as nodes have it. */
record Installed(String name, String version, String provider) implements Comparable<Installed> {

	private static final Comparator<Installed> ORDER = Comparator.comparing(Installed::name).thenComparing(Installed::version).thenComparing(Installed::provider);

	static Installed of(JsonNode row) {
		return new Installed(row.path("package_name").asText(), row.path("version").asText(), row.path("provider").asText());
	}

	String key() {
		return name + ' ' + version + " (" + provider + ")";
	}

	@Override
	public int compareTo(Installed other) {
		return ORDER.compare(this, other);
	}
}
