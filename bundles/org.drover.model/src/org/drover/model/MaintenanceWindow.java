package org.drover.model;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * When the members of a collection may be worked on. Its line is {@code START DURATION DESCRIPTION}, ISO-8601 both, as in
 * {@code 2026-01-04T02:00:00Z PT4H Sundays}; or the description alone, where a topology tells nothing else.
 *
 * @param start       of its first occurrence; null where it is not told
 * @param length      of each occurrence, more than nothing and no more than a day; null where the start is
 * @param description how it comes again, in the topology's words
 */
public record MaintenanceWindow(Instant start, Duration length, String description) {

	private static final Duration LONGEST = Duration.ofDays(1);

	/** Of which only a description is known. */
	public static MaintenanceWindow described(String description) {
		return new MaintenanceWindow(null, null, description);
	}

	/** @throws IllegalArgumentException saying what is wrong with the line */
	public static MaintenanceWindow parse(String line) {
		if (line.isBlank())
			throw new IllegalArgumentException("it is empty");
		String[] parts = line.split(" ", 3);
		if (!parts[0].matches("\\d{4}-\\d\\d-\\d\\dT.*"))
			return described(line);
		try {
			Duration length = Duration.parse(parts.length > 1 ? parts[1] : "");
			if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0)
				throw new IllegalArgumentException("it lasts " + length + ", not up to a day");
			return new MaintenanceWindow(Instant.parse(parts[0]), length, parts.length > 2 ? parts[2] : "");
		} catch (DateTimeParseException e) {
			throw new IllegalArgumentException("it is not START DURATION DESCRIPTION: '" + line + "'", e);
		}
	}

	/** As {@link #parse} reads it. */
	@Override
	public String toString() {
		return start == null ? description : (start + " " + length + " " + description).strip();
	}
}
