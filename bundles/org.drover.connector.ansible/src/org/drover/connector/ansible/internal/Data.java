package org.drover.connector.ansible.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a YAML or JSON file holds: texts, booleans, numbers, null, lists, maps with texts as keys, and {@link Secret}s.
 *
 * @param lines the lines in which lists and maps begin, by identity; empty for JSON
 */
record Data(Object root, String file, IdentityHashMap<Object, Integer> lines) {

	/** Where a list or map begins; anything else is only known to be in the file. */
	Place place(Object container) {
		return new Place(file, lines.getOrDefault(container, 0));
	}

	/** Whether the file is JSON, and not only YAML that looks like it. */
	boolean isJson() {
		return lines.isEmpty();
	}

	boolean isEmpty() {
		return root == null || root instanceof Map<?, ?> map && map.isEmpty() || root instanceof List<?> list && list.isEmpty()
				|| root instanceof String text && text.isEmpty();
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}
}
