package org.drover.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a service listens, written {@code HOST:PORT}; an IPv6 address in brackets.
 *
 * @param port 0 for any free one
 */
public record ListenAddress(String host, int port) {

	private static final Pattern FORM = Pattern.compile("(?:\\[([^\\[\\]]+)]|([^:\\[\\]\\s]+)):([0-9]{1,5})");
	private static final int LAST_PORT = 65_535;

	/** From an option's text; another one is wrong usage. */
	public static final class Converter implements ITypeConverter<ListenAddress> {

		@Override
		public ListenAddress convert(String text) {
			Matcher parts = FORM.matcher(text);
			if (!parts.matches() || Integer.parseInt(parts.group(3)) > LAST_PORT)
				throw new TypeConversionException("it takes HOST:PORT, not '" + text + "'");
			return new ListenAddress(parts.group(1) == null ? parts.group(2) : parts.group(1), Integer.parseInt(parts.group(3)));
		}
	}
}
