package org.drover.migration.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Plain data in and out of the text that jobs carry. */
public final class Json {

	private static final ObjectMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

	private Json() {
	}

	public static String write(Object value) {
		try {
			return MAPPER.writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("a " + value.getClass().getName() + " cannot be written as JSON", e);
		}
	}

	/** @throws IllegalStateException where the text, which this program wrote itself, is damaged */
	public static <T> T read(String text, Class<T> type) {
		try {
			return MAPPER.readValue(text, type);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("the project holds a " + type.getSimpleName() + " that cannot be read", e);
		}
	}
}
