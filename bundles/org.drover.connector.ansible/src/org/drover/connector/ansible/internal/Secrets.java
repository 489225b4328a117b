package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Leaves secrets out: encrypted values, variables and nested entries whose names look like secrets, private keys, and addresses with a
 * password in them. Errs on the side of leaving out. Remembers the names of what it left out.
 */
final class Secrets {

	private static final Pattern NAME = Pattern.compile("passw|passphrase|secret|token|private_?key|privkey|vault|credential|api_?key|access_?key|"
			+ "auth_?key|encryption_?key|psk|(?:^|_)(?:pass|pwd|pw)(?:$|_)", Pattern.CASE_INSENSITIVE);
	private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[-. ]");
	private static final Pattern VALUE = Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY|://[^/\\s:@]{0,200}:[^/\\s@]{1,200}@|\\$ANSIBLE_VAULT;");
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
		return names.computeIfAbsent(name, key -> NAME.matcher(WORD_BORDER.matcher(key).replaceAll("_")).find() || isValue(key));
	}

	private static boolean isValue(Object value) {
		return value == Secret.VAULTED || value instanceof String text && VALUE.matcher(text).find();
	}
}
