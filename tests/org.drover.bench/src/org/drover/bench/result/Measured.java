package org.drover.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What one run of the bench found.
 *
 * @param machine what it ran on, in words
 * @param quick   whether it was cut short, so that its figures only show that everything runs
 */
public record Measured(String day, List<String> machine, boolean quick, List<Findings> subjects) {

	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	public static Measured read(Path file) throws IOException {
		return JSON.readValue(file.toFile(), Measured.class);
	}

	public void write(Path file) throws IOException {
		Files.writeString(file, JSON.writeValueAsString(this) + "\n");
	}
}
