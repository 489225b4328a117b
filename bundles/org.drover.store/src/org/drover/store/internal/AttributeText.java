package org.drover.store.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

/** An object's attributes as compact JSON, in the order of their names, so that equal attributes are equal texts. */
public final class AttributeText {

	private static final JsonFactory JSON = new JsonFactory();
	private static final String NONE = "{}";

	private AttributeText() {
	}

	public static String write(SortedMap<String, String> attributes) {
		if (attributes.isEmpty())
			return NONE;
		StringWriter text = new StringWriter();
		try (JsonGenerator json = JSON.createGenerator(text)) {
			json.writeStartObject();
			for (Map.Entry<String, String> attribute : attributes.entrySet())
				json.writeStringField(attribute.getKey(), attribute.getValue());
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException("a string writer does not fail", e);
		}
		return text.toString();
	}

	/** @param text as {@link #write} made it */
	public static SortedMap<String, String> read(String text) {
		if (text.equals(NONE))
			return Collections.emptySortedMap();
		SortedMap<String, String> attributes = new TreeMap<>();
		try (JsonParser json = JSON.createParser(text)) {
			json.nextToken();
			for (String name = json.nextFieldName(); name != null; name = json.nextFieldName())
				attributes.put(name, json.nextTextValue());
		} catch (IOException e) {
			throw new UncheckedIOException("the attributes of an object in the database are damaged: gather again", e);
		}
		return attributes;
	}
}
