package org.drover.lab.internal.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/**
 * The columns that clients change merely by living (when last heard, how many messages): they are no part of a snapshot. Names are compared
 * without regard to case.
 */
final class TelemetryColumns {

	private static final String FILE = "/org/drover/lab/telemetry-columns.txt";

	private static final Pattern NAME = Pattern.compile("(legacy|new)\\.[^.]+\\.[^.]+");

	/** {@code side.table.column}, lower case. */
	private final Set<String> names;

	private TelemetryColumns(Set<String> names) {
		this.names = names;
	}

	/** The columns listed in the laboratory's one list of them. */
	static TelemetryColumns load() throws DroverException {
		try (InputStream file = TelemetryColumns.class.getResourceAsStream(FILE);
				BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return parse(reader.lines().toList());
		} catch (IOException e) {
			throw new DroverException("the list of telemetry columns is not readable: this installation is damaged, so install it again", e);
		}
	}

	/** Lines of {@code side.table.column  reason}; empty ones and those that start with # are passed over. */
	static TelemetryColumns parse(List<String> lines) throws DroverException {
		Set<String> names = new HashSet<>();
		for (String line : lines) {
			if (line.isBlank() || line.startsWith("#"))
				continue;
			String[] words = line.strip().split("\\s+", 2);
			if (words.length < 2 || !NAME.matcher(words[0]).matches())
				throw new DroverException("the telemetry column list wants legacy or new, .TABLE.COLUMN and a reason, not '" + line + "'");
			names.add(words[0].toLowerCase(Locale.ROOT));
		}
		return new TelemetryColumns(names);
	}

	boolean contains(String side, String table, String column) {
		return names.contains(name(side, table, column));
	}

	static String name(String side, String table, String column) {
		return (side + '.' + table + '.' + column).toLowerCase(Locale.ROOT);
	}

	/**
	 * A name that fits no column would hide a renamed one.
	 *
	 * @param existing all columns of the side, as {@link #name} writes them
	 */
	void requireKnown(String side, Collection<String> existing) throws DroverException {
		Set<String> unknown = new TreeSet<>(names);
		unknown.removeIf(name -> !name.startsWith(side + '.') || existing.contains(name));
		if (!unknown.isEmpty())
			throw new DroverException("the list of telemetry columns names what the " + side + " database does not have: " + String.join(", ", unknown));
	}
}
