package org.drover.ui.internal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the laboratory says about itself every few seconds, once it runs.
 *
 * @param source     address of the legacy topology
 * @param target     address of the new one
 * @param collection the one that demonstrations move
 * @param failed     requests that failed, of those the clients sent since it runs
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LaboratoryStatus(String source, String target, String collection, int clients, double intervalSeconds, long requests, long failed,
		double longestGapSeconds) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** @return empty where the laboratory does not run yet */
	static Optional<LaboratoryStatus> read(Path file) {
		if (!Files.isRegularFile(file))
			return Optional.empty();
		try {
			return Optional.of(JSON.readValue(Files.readAllBytes(file), LaboratoryStatus.class));
		} catch (IOException e) {
			return Optional.empty(); // it is replaced in a moment
		}
	}
}
