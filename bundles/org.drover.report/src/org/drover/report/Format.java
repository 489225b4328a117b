package org.drover.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;

/** What a report can be written as. */
public enum Format {
	/** One page, for people. */
	HTML,
	/** One document, to print, sign and keep. */
	PDF,
	/** One workbook with a sheet for each table, to go on working with. */
	XLSX,
	/** A file for each table, and one for the facts. */
	CSV,
	/** One document, for programs. */
	JSON;

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @param labels comma-separated, as in {@code html,csv} */
	public static Set<Format> parse(String labels) throws DroverException {
		Set<Format> formats = EnumSet.noneOf(Format.class);
		for (String label : labels.split(","))
			formats.add(ofLabel(label.strip()));
		return formats;
	}

	private static Format ofLabel(String label) throws DroverException {
		for (Format format : values()) {
			if (format.label().equalsIgnoreCase(label))
				return format;
		}
		throw new DroverException("'" + label + "' is no report format: choose among "
				+ Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", ")));
	}
}
