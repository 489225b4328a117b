package org.drover.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Names, versions and attributes of objects by their number. Texts that many objects have in common are kept once. */
final class ObjectTexts {

	/** Past this many different texts there is little in common, and looking for it costs more than it saves. */
	private static final int MOST_COMMON = 1 << 16;

	private final Map<String, String> common = new HashMap<>();
	private String[] names;
	private String[] versions;
	private String[] attributes;
	private int size;

	ObjectTexts(int expected) {
		names = new String[Math.max(expected, 16)];
		versions = new String[names.length];
		attributes = new String[names.length];
	}

	void add(String key, String name, String version, String attributeText) {
		if (size == names.length)
			grow();
		names[size] = name.equals(key) ? key : name;
		versions[size] = share(version);
		attributes[size] = share(attributeText);
		size++;
	}

	String name(int index) {
		return names[index];
	}

	String version(int index) {
		return versions[index];
	}

	String attributes(int index) {
		return attributes[index];
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
		attributes = Arrays.copyOf(attributes, size * 2);
	}
}
