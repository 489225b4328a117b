package org.drover.migration.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
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

	/** For what may be too large for a text. Leaves the stream open. */
	public static void write(Object value, OutputStream out) throws IOException {
		MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, value);
	}

	/** As {@link #write(Object, OutputStream)} wrote it. Reads to the end, so that a stream which looks at what it gave as a whole has seen all of it. */
	public static <T> T read(InputStream in, Class<T> type) throws IOException {
		return MAPPER.readerFor(type).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readValue(in);
	}

	/** @throws IllegalStateException where the text, which this program wrote itself, is damaged */
	public static <T> T read(String text, Class<T> type) {
		try {
			return MAPPER.readValue(text, type);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("the project holds a " + type.getSimpleName() + " that cannot be read", e);
		}
	}

	/** The text value of an object's first field, where the field has this name; reads no further. */
	public static Optional<String> leading(String text, String field) {
		try (JsonParser parser = MAPPER.createParser(text)) {
			boolean found = parser.nextToken() == JsonToken.START_OBJECT && field.equals(parser.nextFieldName());
			return found ? Optional.ofNullable(parser.nextTextValue()) : Optional.empty();
		} catch (IOException e) {
			throw new IllegalStateException("the project holds a text that is no JSON", e);
		}
	}
}
