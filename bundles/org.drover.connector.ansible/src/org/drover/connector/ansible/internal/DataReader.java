package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.DroverException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads a text as JSON and, where it is none, as YAML: the order matters for numbers such as {@code 1e3}. */
final class DataReader {

	static final int NESTING = 100;

	private static final ObjectMapper JSON = JsonMapper
			.builder(JsonFactory.builder()
					.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(NESTING).maxNumberLength(4_300).build()).build())
			.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

	private DataReader() {
	}

	static Data read(String text, String file) throws DroverException {
		if (startsJson(text)) {
			try {
				return new Data(plain(JSON.readValue(text, Object.class)), file, new IdentityHashMap<>());
			} catch (IOException e) {
				// a YAML flow mapping begins alike; what is wrong with it, the YAML reader says with a line
				return YamlReader.read(text, file);
			}
		}
		return YamlReader.read(text, file);
	}

	private static boolean startsJson(String text) {
		int start = 0;
		while (start < text.length() && " \t\r\n".indexOf(text.charAt(start)) >= 0)
			start++;
		return start < text.length() && "{[".indexOf(text.charAt(start)) >= 0;
	}

	/** Without the wrappers that Ansible prints around encrypted and unsafe values. */
	private static Object plain(Object value) {
		if (value instanceof List<?> list) {
			List<Object> elements = new ArrayList<>(list.size());
			list.forEach(element -> elements.add(plain(element)));
			return elements;
		}
		if (!(value instanceof Map))
			return value;
		Map<String, Object> map = Data.map(value);
		if (map.containsKey("__ansible_vault"))
			return Secret.sealed(String.valueOf(map.get("__ansible_vault")));
		if (map.containsKey("__ansible_unsafe"))
			return plain(map.get("__ansible_unsafe"));
		Map<String, Object> entries = new LinkedHashMap<>();
		map.forEach((key, entry) -> entries.put(key, plain(entry)));
		return entries;
	}
}
