package org.drover.server.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a request gets. */
record Answer(int status, String contentType, byte[] body) {

	private static final int OK = 200;
	private static final int UNAVAILABLE = 503;
	private static final String JSON = "application/json; charset=utf-8";
	private static final ObjectMapper MAPPER = new ObjectMapper();

	static Answer metrics(String text) {
		return new Answer(OK, Exposition.CONTENT_TYPE, text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * @param well what the status is called where nothing is wrong
	 * @param why  a sentence that says what is
	 */
	static Answer condition(String well, String bad, Optional<String> why, Phase phase) {
		Map<String, String> document = new LinkedHashMap<>();
		document.put("status", why.isPresent() ? bad : well);
		document.put("manager", phase.label());
		why.ifPresent(sentence -> document.put("why", sentence));
		return new Answer(why.isPresent() ? UNAVAILABLE : OK, JSON, json(document));
	}

	static Answer refusal(int status, String sentence) {
		return new Answer(status, JSON, json(Map.of("error", sentence)));
	}

	static Answer done(int status, Map<String, Long> figures) {
		return new Answer(status, JSON, json(figures));
	}

	private static byte[] json(Map<String, ?> document) {
		try {
			return MAPPER.writeValueAsBytes(document);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("texts cannot be written as JSON", e);
		}
	}
}
