package org.drover.connector.ansible.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;

/**
 * Those attributes of a client that are variables of its host, as {@link ClientAttributes} reads them. What would change how, or with what program, a host
 * is reached is none of them: an attribute may come from anywhere, and Ansible would run it.
 */
final class HostVariables {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
	private static final Set<String> CONNECTION = Set.of("ansible_host", "ansible_port", "ansible_user");
	/** What it would pass over could hold a secret that nobody has looked at. */
	private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

	private HostVariables() {
	}

	/** Whether an attribute is written as a variable, and not with what Drover alone looks at. */
	static boolean is(String attribute) {
		if (!attribute.startsWith(ClientAttributes.PREFIX))
			return false;
		String name = attribute.substring(ClientAttributes.PREFIX.length());
		boolean special = name.startsWith("ansible_") && !CONNECTION.contains(name);
		return NAME.matcher(name).matches() && !special && !name.startsWith(LegalNames.OWN) && !Variables.isInternal(name);
	}

	/** The variables by name, with their types where the text has kept them. */
	static SortedMap<String, Object> of(Map<String, String> attributes) {
		SortedMap<String, Object> variables = new TreeMap<>();
		attributes.forEach((attribute, text) -> {
			if (is(attribute))
				variables.put(attribute.substring(ClientAttributes.PREFIX.length()), value(text));
		});
		return variables;
	}

	/** The mapping or list that a text stands for; the text itself where it stands for neither. */
	static Object structure(String text) {
		try {
			Object value = text.startsWith("{") || text.startsWith("[") ? JSON.readValue(text, Object.class) : text;
			return value instanceof Map || value instanceof List ? value : text;
		} catch (JsonProcessingException e) {
			return text;
		}
	}

	/** What is read back as the same text; the text itself where nothing else is. */
	private static Object value(String text) {
		try {
			Object value = JSON.readTree(text) instanceof NullNode ? null : JSON.readValue(text, Object.class);
			boolean typed = !(value instanceof String) && isExact(value) && ClientAttributes.text(value).equals(text);
			return typed ? value : text;
		} catch (JsonProcessingException | IllegalArgumentException e) {
			return text;
		}
	}

	/** Fractions are written differently from one language to the next. */
	private static boolean isExact(Object value) {
		if (value instanceof Map<?, ?> map)
			return map.values().stream().allMatch(HostVariables::isExact);
		if (value instanceof List<?> list)
			return list.stream().allMatch(HostVariables::isExact);
		return !(value instanceof Double || value instanceof Float || value instanceof BigDecimal);
	}
}
