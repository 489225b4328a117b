package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.SecretWords;

/**
 * Leaves secrets out: encrypted values, variables and nested entries whose names look like secrets, private keys, and addresses with a
 * password in them. Errs on the side of leaving out. Remembers the names of what it left out.
 */
final class Secrets {

	private static final int REMEMBERED = 10_000;

	private final Set<String> leftOut = new TreeSet<>();
	/** Hosts share what their groups give them: each such value is looked through once. */
	private final Map<Object, Object> stripped = new IdentityHashMap<>();
	private final Map<String, Boolean> names = new LinkedHashMap<>();

	/** The variables without secrets. Values that were shared are shared again. */
	Map<String, Object> strip(Map<String, Object> variables) {
		if (stripped.size() > REMEMBERED)
			stripped.clear();
		return strip(variables, "");
	}

	/** How many variables or entries of variables were left out, each counted once however many hosts have it. */
	int leftOut() {
		return leftOut.size();
	}

	/** What {@link #strip} leaves out, by the way to it: names, and places in lists, joined by dots. */
	SortedMap<String, Object> find(Map<String, Object> variables) {
		SortedMap<String, Object> found = new TreeMap<>();
		find(variables, "", found);
		return found;
	}

	private void find(Object value, String within, SortedMap<String, Object> found) {
		if (value instanceof Map) {
			Data.map(value).forEach((name, entry) -> find(isName(name) || isValue(entry), entry, path(within, name), found));
		} else if (value instanceof List<?> list) {
			for (int place = 0; place < list.size(); place++)
				find(isValue(list.get(place)), list.get(place), path(within, Integer.toString(place)), found);
		}
	}

	private void find(boolean secret, Object value, String path, SortedMap<String, Object> found) {
		if (secret)
			found.put(path, value);
		else
			find(value, path, found);
	}

	private Map<String, Object> strip(Map<String, Object> variables, String within) {
		Map<String, Object> kept = new LinkedHashMap<>();
		for (Map.Entry<String, Object> entry : variables.entrySet()) {
			if (isName(entry.getKey()) || isValue(entry.getValue()))
				leftOut.add(path(within, entry.getKey()));
			else
				kept.put(entry.getKey(), shared(entry.getValue(), within, entry.getKey()));
		}
		return kept;
	}

	private static String path(String within, String name) {
		return within.isEmpty() ? name : within + '.' + name;
	}

	private Object shared(Object value, String within, String name) {
		if (!(value instanceof Map || value instanceof List))
			return value;
		Object known = stripped.get(value);
		if (known == null) {
			known = container(value, path(within, name));
			stripped.put(value, known);
		}
		return known;
	}

	private Object container(Object value, String path) {
		if (value instanceof Map)
			return strip(Data.map(value), path);
		List<Object> kept = new ArrayList<>();
		for (Object element : (List<?>) value) {
			if (isValue(element))
				leftOut.add(path);
			else
				kept.add(shared(element, "", path));
		}
		return kept;
	}

	/** Whether a variable, or something within it, would be left out for its name or for its value. */
	static boolean isSecret(String name, Object value) {
		Secrets secrets = new Secrets();
		secrets.strip(Map.of(name, value));
		return secrets.leftOut() > 0;
	}

	/** Whether a variable of this name is left out whatever its value; a name within a variable can be any text. */
	boolean isName(String name) {
		if (names.size() > REMEMBERED)
			names.clear();
		return names.computeIfAbsent(name, key -> SecretWords.isName(key) || isValue(key));
	}

	private static boolean isValue(Object value) {
		return value instanceof Secret || value instanceof String text && SecretWords.isValue(text);
	}
}
