package org.drover.connector.ansible.internal;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.ansible.internal.Rules.AttributeRule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes variables as attributes: a text as it stands, everything else as compact JSON. */
final class ClientAttributes {

	static final String PREFIX = "var.";

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final int REMEMBERED = 10_000;

	private final Rules rules;
	/** Hosts share what their groups give them, so most texts are needed many times. */
	private final Map<Object, String> texts = new IdentityHashMap<>();

	ClientAttributes(Rules rules) {
		this.rules = rules;
	}

	/** @param variables without secrets */
	SortedMap<String, String> of(Map<String, Object> variables) {
		if (texts.size() > REMEMBERED)
			texts.clear();
		SortedMap<String, String> attributes = new TreeMap<>();
		variables.forEach((name, value) -> attributes.put(PREFIX + name, remembered(value)));
		for (AttributeRule rule : rules.attributes())
			rule.values().of(variables).stream().findFirst().ifPresent(value -> attributes.putIfAbsent(rule.attribute(), value));
		return attributes;
	}

	private String remembered(Object value) {
		return value == null || value instanceof String ? text(value) : texts.computeIfAbsent(value, ClientAttributes::json);
	}

	/** A variable's value as an attribute has it. */
	static String text(Object value) {
		return value instanceof String text ? text : json(value);
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("lists and maps of plain values can always be written", e);
		}
	}
}
