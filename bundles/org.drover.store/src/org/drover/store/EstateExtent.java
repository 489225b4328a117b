package org.drover.store;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.ObjectKind;

/**
 * What is known of an estate without reading it.
 *
 * @param dependencies how many there are, those included that dangle
 * @param needed       kinds of what any dependency is on, or was since the estate was written whole: on objects of other kinds there is none
 */
record EstateExtent(long dependencies, Set<ObjectKind> needed) {

	private static final String BETWEEN = " ";

	EstateExtent {
		needed = needed.isEmpty() ? EnumSet.noneOf(ObjectKind.class) : EnumSet.copyOf(needed);
	}

	String text() {
		return dependencies + BETWEEN + needed.stream().map(kind -> Integer.toString(kind.code())).collect(Collectors.joining(BETWEEN));
	}

	/** @param text of this or an earlier version, which did not note the kinds: then it may be any */
	static EstateExtent parse(String text) {
		if (!text.contains(BETWEEN))
			return new EstateExtent(Long.parseLong(text), EnumSet.allOf(ObjectKind.class));
		Set<ObjectKind> needed = EnumSet.noneOf(ObjectKind.class);
		String[] parts = text.split(BETWEEN);
		for (int i = 1; i < parts.length; i++)
			needed.add(ObjectKind.ofCode(Integer.parseInt(parts[i])));
		return new EstateExtent(Long.parseLong(parts[0]), needed);
	}
}
