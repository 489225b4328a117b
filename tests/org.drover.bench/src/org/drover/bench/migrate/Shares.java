package org.drover.bench.migrate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.bench.result.Sample;
import org.drover.task.Task;

/** Which part of a job's time each kind of task took, tasks at the same time counted once; out of the journal. */
final class Shares {

	private static final String PREFIX = "migration.";
	private static final String OUTSIDE = "outside tasks";

	private final Map<String, List<Double>> shares = new LinkedHashMap<>();

	void add(List<Task> tasks, double seconds) {
		double inside = 0;
		for (Map.Entry<String, List<Task>> kind : byKind(tasks).entrySet()) {
			double spent = spent(kind.getValue());
			shares.computeIfAbsent(kind.getKey(), first -> new ArrayList<>()).add(spent / seconds);
			inside += spent;
		}
		shares.computeIfAbsent(OUTSIDE, first -> new ArrayList<>()).add(1 - inside / seconds);
	}

	/** Medians, in the order in which a job does things. */
	String sentence() {
		return shares.entrySet().stream().map(share -> share.getKey() + " " + Math.round(100 * new Sample(share.getValue()).median()) + " %")
				.collect(Collectors.joining(", "));
	}

	private static Map<String, List<Task>> byKind(List<Task> tasks) {
		return tasks.stream().filter(task -> task.started().isPresent() && task.ended().isPresent()).collect(
				Collectors.groupingBy(task -> task.spec().handler().replace(PREFIX, ""), LinkedHashMap::new, Collectors.toList()));
	}

	/** Seconds in which at least one of them ran. */
	private static double spent(List<Task> tasks) {
		Instant until = Instant.MIN;
		Duration spent = Duration.ZERO;
		for (Task task : tasks.stream().sorted(Comparator.comparing(task -> task.started().orElseThrow())).toList()) {
			Instant from = task.started().orElseThrow().isAfter(until) ? task.started().orElseThrow() : until;
			if (task.ended().orElseThrow().isAfter(from)) {
				spent = spent.plus(Duration.between(from, task.ended().orElseThrow()));
				until = task.ended().orElseThrow();
			}
		}
		return spent.toNanos() / 1e9;
	}
}
