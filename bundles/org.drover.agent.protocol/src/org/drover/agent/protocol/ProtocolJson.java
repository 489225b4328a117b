package org.drover.agent.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;

import org.drover.model.DroverException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** The records of this package as JSON. Fields that a reader does not know are passed over, so that newer ones may be added. */
public final class ProtocolJson {

	private static final ObjectMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).defaultPropertyInclusion(present())
			.addModule(new SimpleModule().addSerializer(new InstantText()).addDeserializer(Instant.class, new TextInstant())).build();

	private ProtocolJson() {
	}

	/** In UTF-8, on one line. */
	public static byte[] write(Object value) {
		try {
			return MAPPER.writeValueAsBytes(value);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException("a record of the protocol is always JSON", e);
		}
	}

	/** For a person to read. */
	public static String pretty(Object value) {
		try {
			return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException("a record of the protocol is always JSON", e);
		}
	}

	/** @throws DroverException where it is not such a record; nothing of what was sent is repeated in the message */
	public static <T> T read(byte[] json, Class<T> kind) throws DroverException {
		try {
			T value = MAPPER.readValue(json, kind);
			if (value == null)
				throw new DroverException("what was sent is empty, and no " + kind.getSimpleName());
			return value;
		} catch (JsonProcessingException e) {
			throw new DroverException("what was sent is no " + kind.getSimpleName() + " that this version knows: " + place(e), e);
		} catch (IOException e) {
			throw new DroverException("what was sent is no " + kind.getSimpleName() + " that this version knows", e);
		}
	}

	private static String place(JsonProcessingException e) {
		return e.getLocation() == null ? "its fields do not fit" : "it breaks off or does not fit at byte " + e.getLocation().getByteOffset();
	}

	private static JsonInclude.Value present() {
		return JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
	}

	private static final class InstantText extends StdSerializer<Instant> {

		private static final long serialVersionUID = 1L;

		InstantText() {
			super(Instant.class);
		}

		@Override
		public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
			generator.writeString(value.toString());
		}
	}

	private static final class TextInstant extends StdDeserializer<Instant> {

		private static final long serialVersionUID = 1L;

		TextInstant() {
			super(Instant.class);
		}

		@Override
		public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			try {
				return Instant.parse(parser.getValueAsString(""));
			} catch (DateTimeException e) {
				return (Instant) context.handleWeirdStringValue(Instant.class, "", "not a time");
			}
		}
	}
}
