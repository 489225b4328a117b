package org.drover.plan;

/**
 * A field in which two images of an object differ.
 *
 * @param source what a migration would write; empty for nothing
 * @param target what the new topology has; empty for nothing
 */
public record FieldDifference(String field, String source, String target) {

	private static final int LONGEST_VALUE = 60;

	/** {@code name 'Office' here, 'Writer' there}, there being the new topology. */
	public String words() {
		return field + " " + quoted(source) + " here, " + quoted(target) + " there";
	}

	private static String quoted(String value) {
		if (value.isEmpty())
			return "not set";
		return "'" + (value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "\u2026") + "'";
	}
}
