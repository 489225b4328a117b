package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/**
 * What a source writes for one or many hosts: a name or an address, with ranges such as {@code web[01:50:2]} or {@code db-[a:f]}, and a port.
 *
 * @param port 0 where none is written
 */
record HostPattern(List<String> hosts, int port) {

	private static final int LENGTH = 1_000;
	private static final int EXPANSION = 1_000_000;
	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final String NUMBERS = "\\[[0-9]+:[0-9]+(?::[0-9]+)?\\]";
	private static final String LABEL_PART = "\\w|\\[(?:[a-zA-Z]:[a-zA-Z]|[0-9]+:[0-9]+)(?::[0-9]+)?\\]";
	private static final String LABEL = "(?:" + LABEL_PART + ")(?:-|" + LABEL_PART + ")*+(?<![_-])";
	private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2}|" + NUMBERS + ")";

	private static final Pattern BRACKETED_PORT = Pattern.compile("\\[(.+)\\]:([0-9]+)");
	private static final Pattern PORT = Pattern.compile("((?:[^:\\[\\]]|\\[[^\\]]*\\])*+):([0-9]+)");
	private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*+", Pattern.UNICODE_CHARACTER_CLASS);
	private static final Pattern IPV4 = Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET);
	private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:.\\[\\]]+");

	static HostPattern parse(String text, Place place) throws DroverException {
		if (text.length() > LENGTH)
			throw place.broken("a host name is longer than " + LENGTH + " characters");
		String name = text;
		String port = "";
		for (Pattern form : List.of(BRACKETED_PORT, PORT)) {
			Matcher matcher = form.matcher(name);
			if (matcher.matches()) {
				name = matcher.group(1);
				port = matcher.group(2);
			}
		}
		if (!isAddress(name)) {
			name = text;
			port = "";
		}
		List<String> hosts = new ArrayList<>();
		new Ranges(hosts, place).expand(name);
		return new HostPattern(hosts, number(port, place));
	}

	private static boolean isAddress(String name) {
		return NAME.matcher(name).matches() || IPV4.matcher(name).matches() || IPV6.matcher(name).matches();
	}

	private static int number(String digits, Place place) throws DroverException {
		if (digits.isEmpty())
			return 0;
		try {
			return Integer.parseInt(digits);
		} catch (NumberFormatException e) {
			throw new DroverException(place + ": a range or port has a number that is too large or none at all", e);
		}
	}

	/** Expands ranges from left to right. */
	private record Ranges(List<String> hosts, Place place) {

		void expand(String name) throws DroverException {
			int open = name.indexOf('[');
			if (open < 0) {
				hosts.add(name);
				if (hosts.size() > EXPANSION)
					throw place.broken("a host range gives more than " + EXPANSION + " hosts; write a smaller one");
				return;
			}
			int close = name.indexOf(']');
			// Ansible splits at bars here, so a bar in a name with a range is refused by it, too
			if (close < open || name.indexOf('|') >= 0)
				throw place.broken("a host range is not closed; write it as name[1:9]");
			String head = name.substring(0, open);
			String tail = name.substring(close + 1);
			for (String value : values(name.substring(open + 1, close).split(":", -1)))
				expand(head + value + tail);
		}

		private List<String> values(String[] bounds) throws DroverException {
			if (bounds.length != 2 && bounds.length != 3)
				throw place.broken("a host range must be [begin:end] or [begin:end:step]");
			String begin = bounds[0].isEmpty() ? "0" : bounds[0];
			String end = bounds[1];
			if (end.isEmpty())
				throw place.broken("a host range has no end; write [begin:end]");
			int width = begin.charAt(0) == '0' && begin.length() > 1 ? begin.length() : 0;
			if (width != 0 && width != end.length())
				throw place.broken("a host range begins with zeros, so its begin and end must be equally long, as in [01:50]");
			int step = bounds.length == 2 ? 1 : number(bounds[2], place);
			if (step == 0)
				throw place.broken("a host range has the step 0; write 1 or more");
			return LETTERS.contains(begin) && LETTERS.contains(end) ? letters(begin, end, step)
					: numbers(number(begin, place), number(end, place), step, width);
		}

		private List<String> letters(String begin, String end, int step) throws DroverException {
			int last = LETTERS.indexOf(end);
			if (LETTERS.indexOf(begin) > last)
				throw place.broken("a host range must begin before it ends");
			List<String> values = new ArrayList<>();
			for (int i = LETTERS.indexOf(begin); step > 0 && i <= last; i += step)
				values.add(LETTERS.substring(i, i + 1));
			return values;
		}

		private List<String> numbers(int begin, int end, int step, int width) throws DroverException {
			List<String> values = new ArrayList<>();
			for (long i = begin; step > 0 ? i <= end : i >= (long) end + 2; i += step) {
				String digits = Long.toString(i);
				values.add("0".repeat(Math.max(0, width - digits.length())) + digits);
				if (values.size() > EXPANSION)
					throw place.broken("a host range gives more than " + EXPANSION + " hosts; write a smaller one");
			}
			return values;
		}
	}
}
