package org.drover.connector.puppetdb.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.SecretWords;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Takes secrets out of the facts of a node: facts and nested entries whose names look like secrets, private keys, and addresses with a password in them. Errs
 * on the side of taking out.
 */
final class Secrets {

	private final SortedMap<String, String> found = new TreeMap<>();

	/** What was taken out, by the way to it: the names joined by dots. */
	SortedMap<String, String> found() {
		return found;
	}

	/** @return what is left */
	JsonNode strip(JsonNode facts) {
		return strip(facts, "");
	}

	private JsonNode strip(JsonNode value, String path) {
		if (value.isObject())
			return entries(value, path);
		if (!value.isArray())
			return value;
		ArrayNode kept = JsonNodeFactory.instance.arrayNode();
		for (int place = 0; place < value.size(); place++) {
			if (isValue(value.get(place)))
				found.put(way(path, Integer.toString(place)), text(value.get(place)));
			else
				kept.add(strip(value.get(place), way(path, Integer.toString(place))));
		}
		return kept;
	}

	private ObjectNode entries(JsonNode value, String path) {
		ObjectNode kept = JsonNodeFactory.instance.objectNode();
		for (Map.Entry<String, JsonNode> entry : value.properties()) {
			if (SecretWords.isName(entry.getKey()) || isValue(entry.getValue()))
				found.put(way(path, entry.getKey()), text(entry.getValue()));
			else
				kept.set(entry.getKey(), strip(entry.getValue(), way(path, entry.getKey())));
		}
		return kept;
	}

	static String text(JsonNode value) {
		return value.isTextual() ? value.asText() : value.toString();
	}

	private static String way(String path, String name) {
		return path.isEmpty() ? name : path + '.' + name;
	}

	private static boolean isValue(JsonNode value) {
		return value.isTextual() && SecretWords.isValue(value.asText());
	}
}
