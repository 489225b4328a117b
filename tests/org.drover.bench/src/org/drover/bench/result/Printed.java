package org.drover.bench.result;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How a process that measures tells whoever started it: a line for each sample, its name and its values. */
public final class Printed {

	private Printed() {
	}

	/** @param name without blanks */
	public static String line(String name, Sample sample) {
		return name + " " + sample.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
	}

	public static Map<String, Sample> read(String printed) {
		Map<String, Sample> found = new HashMap<>();
		printed.lines().map(line -> line.split(" "))
				.forEach(line -> found.put(line[0], Sample.of(Arrays.stream(line).skip(1).mapToDouble(Double::parseDouble).toArray())));
		return found;
	}
}
