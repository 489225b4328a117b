package org.drover.bench.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.bench.result.Sample;

/** Which percentage of a job's time went where, calls of a handler at the same time counted once. */
final class Shares {

	private static final String PREFIX = "migration.";
	private static final String SEQUENCER = "sequencer";

	private final Map<String, List<Double>> shares = new LinkedHashMap<>();

	void add(Course course) {
		add("connecting", course.connecting(), course);
		byHandler(course.calls()).forEach((handler, calls) -> add(handler, Calls.seconds(calls), course));
		add(SEQUENCER, course.sequencing(), course);
		add("digest", course.digest(), course);
	}

	/** Of the last jobs. */
	Sample sequencer(int jobs) {
		List<Double> all = shares.get(SEQUENCER);
		return new Sample(all.subList(all.size() - jobs, all.size()));
	}

	/** Medians, in the order in which a job does things. */
	String sentence() {
		return shares.entrySet().stream().map(share -> share.getKey() + " " + Math.round(new Sample(share.getValue()).median()) + " %")
				.collect(Collectors.joining(", "));
	}

	private void add(String part, double seconds, Course course) {
		shares.computeIfAbsent(part, first -> new ArrayList<>()).add(100 * seconds / course.seconds());
	}

	private static Map<String, List<Calls.Call>> byHandler(List<Calls.Call> calls) {
		return calls.stream().collect(Collectors.groupingBy(call -> call.handler().replace(PREFIX, ""), LinkedHashMap::new, Collectors.toList()));
	}
}
