package org.drover.agent.internal.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files of names and values in sections, as Samba, SSSD, Kerberos and systemd have them. */
final class Sections {

	private Sections() {
	}

	/** Values by name by section; names in lower case. What is before the first section is in one without a name; braces are passed over. */
	static Map<String, Map<String, String>> of(List<String> lines) {
		Map<String, Map<String, String>> sections = new LinkedHashMap<>();
		String section = "";
		for (String joined : joined(lines)) {
			String line = joined.strip();
			int equals = line.indexOf('=');
			if (line.startsWith("#") || line.startsWith(";"))
				continue;
			if (line.startsWith("[") && line.endsWith("]"))
				section = line.substring(1, line.length() - 1).strip();
			else if (equals > 0)
				add(sections.computeIfAbsent(section, name -> new TreeMap<>()), line.substring(0, equals).strip().toLowerCase(),
						line.substring(equals + 1).strip());
		}
		return sections;
	}

	/** Lines that end with a backslash go on in the next. */
	static List<String> joined(List<String> lines) {
		List<String> joined = new ArrayList<>();
		StringBuilder begun = new StringBuilder();
		for (String line : lines) {
			boolean goesOn = line.endsWith("\\");
			begun.append(goesOn ? line.substring(0, line.length() - 1) : line);
			if (goesOn)
				continue;
			joined.add(begun.toString());
			begun.setLength(0);
		}
		if (!begun.isEmpty())
			joined.add(begun.toString());
		return joined;
	}

	/** A name that is given again has both values. */
	private static void add(Map<String, String> values, String name, String value) {
		values.merge(name, value, (before, more) -> before + " " + more);
	}
}
