package org.drover.store.internal.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How a backup's texts are written and read. */
final class Json {

	/**
	 * Escaped, a text of any characters comes back as it was, halves of surrogate pairs too. How long one may be is a matter of the size that the
	 * manifest gives for its table.
	 */
	static final JsonFactory ROWS = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII)
			.streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();

	static final ObjectMapper MANIFEST = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private Json() {
	}
}
