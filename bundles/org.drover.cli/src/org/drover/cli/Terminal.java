package org.drover.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Where a command writes: results to one stream, progress and errors to the other. With JSON, results are one document. */
public final class Terminal {

	/** Made when the first JSON is written: most commands write none, and the library takes its time to start. */
	private static final class Json {

		static final ObjectMapper DOCUMENT = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		static final ObjectMapper LINE = new ObjectMapper();
	}

	private final PrintStream out;
	private final PrintStream err;

	public Terminal(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	public void line(String text) {
		out.println(text);
		out.flush();
	}

	public void document(Object document) {
		out.println(text(Json.DOCUMENT, document));
		out.flush();
	}

	/** Something to know while waiting; never part of the result. */
	public void note(boolean json, String text) {
		if (json)
			progressLine(Map.of("note", text));
		else
			err.println(text);
		err.flush();
	}

	public void progress(boolean json, long done, long items, String current) {
		if (json) {
			Map<String, Object> line = new LinkedHashMap<>();
			line.put("done", done);
			line.put("items", items);
			progressLine(line);
		} else {
			err.println(String.format("%6d of %d  %s", done, items, current));
		}
		err.flush();
	}

	public void error(String message) {
		err.println("drover: " + message);
		err.flush();
	}

	public PrintStream err() {
		return err;
	}

	public PrintStream out() {
		return out;
	}

	/** A document as {@link #document} prints it. */
	public static String json(Object document) {
		return text(Json.DOCUMENT, document);
	}

	private void progressLine(Map<String, ?> line) {
		err.println(text(Json.LINE, line));
	}

	private static String text(ObjectMapper mapper, Object value) {
		try {
			return mapper.writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("a " + value.getClass().getName() + " cannot be written as JSON", e);
		}
	}
}
