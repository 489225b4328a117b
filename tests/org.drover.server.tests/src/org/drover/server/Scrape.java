package org.drover.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Prometheus' text format as strictly as it is specified: a family's HELP, its TYPE, its samples, and then the next family. */
final class Scrape {

	private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\\S.*)");
	private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (gauge|counter)");
	private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(.*)})? (NaN|[+-]Inf|-?[0-9]+(?:\\.[0-9]+)?)");
	private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\[\\\\\"n])*)\"(,|$)");

	final Map<String, Double> samples = new TreeMap<>();
	final Map<String, String> types = new HashMap<>();
	private final Set<String> helped = new HashSet<>();
	private String family = "";

	Scrape(String text) {
		assertTrue(text.endsWith("\n"), "the last line has its end");
		text.lines().forEach(this::read);
		assertEquals(helped, types.keySet());
	}

	double value(String sample) {
		assertTrue(samples.containsKey(sample), () -> sample + " is not in " + samples.keySet());
		return samples.get(sample);
	}

	private void read(String line) {
		Matcher help = HELP.matcher(line);
		Matcher type = TYPE.matcher(line);
		if (help.matches()) {
			assertTrue(helped.add(help.group(1)), line);
			family = help.group(1);
		} else if (type.matches()) {
			assertEquals(family, type.group(1), line);
			types.put(family, type.group(2));
		} else {
			sample(line);
		}
	}

	private void sample(String line) {
		Matcher sample = SAMPLE.matcher(line);
		assertTrue(sample.matches(), line);
		assertEquals(family, sample.group(1), line);
		assertTrue(types.containsKey(family), line);
		assertTrue(family.startsWith("drover_"), line);
		assertEquals(types.get(family).equals("counter"), family.endsWith("_total"), line);
		if (sample.group(2) != null)
			labels(sample.group(3), line);
		double value = Double.parseDouble(sample.group(4));
		assertFalse(samples.containsKey(line.substring(0, line.lastIndexOf(' '))), line);
		samples.put(line.substring(0, line.lastIndexOf(' ')), value);
	}

	private static void labels(String text, String line) {
		Matcher label = LABEL.matcher(text);
		Set<String> names = new HashSet<>();
		int at = 0;
		while (at < text.length()) {
			assertTrue(label.find(at) && label.start() == at, line);
			assertTrue(names.add(label.group(1)), line);
			at = label.end();
		}
	}
}
