package org.drover.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What a distribution point holds: object reference to content version. The text form is that of {@link Attributes#HOLDS}:
 * {@code kind:key=version} pairs, comma-separated and sorted, so that equal holdings are equal texts. Immutable.
 */
public record Holdings(SortedMap<ObjectRef, String> versions) {

	public static final Holdings NONE = new Holdings(Collections.emptySortedMap());

	public Holdings {
		versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
	}

	public static Holdings of(Map<ObjectRef, String> versions) {
		return new Holdings(new TreeMap<>(versions));
	}

	/** @throws IllegalArgumentException where the text is not of the form above */
	public static Holdings parse(String text) {
		if (text.isEmpty())
			return NONE;
		SortedMap<ObjectRef, String> versions = new TreeMap<>();
		for (String pair : text.split(",")) {
			int equals = pair.lastIndexOf('=');
			if (equals < 0)
				throw new IllegalArgumentException("not a kind:key=version pair: " + pair);
			versions.put(ObjectRef.parse(pair.substring(0, equals)), pair.substring(equals + 1));
		}
		return new Holdings(versions);
	}

	public boolean holds(ObjectRef content, String version) {
		return version.equals(versions.get(content));
	}

	@Override
	public String toString() {
		StringJoiner pairs = new StringJoiner(",");
		versions.forEach((content, version) -> pairs.add(content + "=" + version));
		return pairs.toString();
	}
}
