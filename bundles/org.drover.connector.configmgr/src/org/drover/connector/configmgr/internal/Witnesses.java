package org.drover.connector.configmgr.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Collections that have valid members, with one of these each: as long as nothing changes about that one, the collection has members, and nobody needs to
 * look. They are kept with the mark of a reading.
 */
final class Witnesses {

	private static final String BETWEEN = ",";
	private static final char IS = '=';
	/** What can be written down. A collection of another name has no witness, and is looked at each time. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");
	/** So many characters are written down. */
	private static final int LONGEST = 400_000;

	private final Map<String, Integer> members = new HashMap<>();

	/** @param text as {@link #text} gave it */
	static Witnesses parse(String text) {
		Witnesses witnesses = new Witnesses();
		for (String one : text.split(BETWEEN)) {
			int is = one.indexOf(IS);
			if (is > 0)
				witnesses.members.put(one.substring(0, is), Integer.valueOf(one.substring(is + 1)));
		}
		return witnesses;
	}

	/** A valid member. Of all that are seen one is kept that is not first or last in any order: with the same for many collections, many would lose it at once. */
	void see(String collection, int resource) {
		members.merge(collection, resource, (one, other) -> spread(collection, one) <= spread(collection, other) ? one : other);
	}

	/** These may be members no more. */
	void forget(List<Integer> resources) {
		members.values().removeAll(Set.copyOf(resources));
	}

	boolean has(String collection) {
		return members.containsKey(collection);
	}

	/** Without blanks. */
	String text() {
		StringJoiner text = new StringJoiner(BETWEEN);
		new TreeMap<>(members).forEach((collection, resource) -> {
			if (NAME.matcher(collection).matches() && text.length() < LONGEST)
				text.add(collection + IS + resource);
		});
		return text.toString();
	}

	private static int spread(String collection, int resource) {
		return (collection.hashCode() ^ resource) * 0x9E3779B9;
	}
}
