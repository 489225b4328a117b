package org.drover.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names, versions and attributes of objects by their number. Texts that many objects have in common are kept once; attributes are numbered, too,
 * so that what is asked of many objects is asked of each different set of attributes only.
 */
final class ObjectTexts {

	/** Past this many different texts there is little in common, and looking for it costs more than it saves. */
	private static final int MOST_COMMON = 1 << 16;

	private final Map<String, String> common = new HashMap<>();
	private String[] names;
	private String[] versions;
	private int[] attributeSets;
	private final Map<String, Integer> setNumbers = new HashMap<>();
	private final List<String> sets = new ArrayList<>();
	private int size;

	ObjectTexts(int expected) {
		names = new String[Math.max(expected, 16)];
		versions = new String[names.length];
		attributeSets = new int[names.length];
	}

	void add(String key, String name, String version, String attributeText) {
		if (size == names.length)
			grow();
		names[size] = name.equals(key) ? key : name;
		versions[size] = share(version);
		attributeSets[size] = set(attributeText);
		size++;
	}

	String name(int index) {
		return names[index];
	}

	String version(int index) {
		return versions[index];
	}

	/** Number of the object's attributes: where it is equal, they are. */
	int attributeSet(int index) {
		return attributeSets[index];
	}

	int attributeSets() {
		return sets.size();
	}

	String attributes(int set) {
		return sets.get(set);
	}

	private int set(String text) {
		Integer known = setNumbers.get(text);
		if (known != null)
			return known;
		if (setNumbers.size() < MOST_COMMON)
			setNumbers.put(text, sets.size());
		sets.add(text);
		return sets.size() - 1;
	}

	private String share(String text) {
		String shared = common.get(text);
		if (shared != null)
			return shared;
		if (common.size() < MOST_COMMON)
			common.put(text, text);
		return text;
	}

	private void grow() {
		names = Arrays.copyOf(names, size * 2);
		versions = Arrays.copyOf(versions, size * 2);
		attributeSets = Arrays.copyOf(attributeSets, size * 2);
	}
}
