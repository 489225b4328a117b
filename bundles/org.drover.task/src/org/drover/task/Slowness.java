package org.drover.task;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.drover.task.internal.Standing;

/** Which tasks take much longer than others of their sort did. */
final class Slowness {

	/** Fewer tell nothing. */
	private static final int LEAST = 3;
	private static final int TIMES = 3;
	private static final Duration NOT_WORTH_A_WORD = Duration.ofSeconds(10);

	private record Usual(Duration median, int of) {
	}

	private final Map<String, Usual> usual = new HashMap<>();
	private final Instant now;

	/** @param over tasks that were done, or taken back */
	Slowness(List<Standing> over, Instant now) {
		this.now = now;
		over.stream().filter(task -> task.took().isPresent()).collect(Collectors.groupingBy(Standing::handler)).forEach(this::learn);
	}

	private void learn(String handler, List<Standing> tasks) {
		List<Duration> took = tasks.stream().map(task -> task.took().orElseThrow()).sorted().toList();
		if (took.size() >= LEAST)
			usual.put(handler, new Usual(took.get(took.size() / 2), took.size()));
	}

	/** How the others were, of a task at work that is slow; empty where it is not. */
	Optional<String> of(Standing task) {
		Usual others = usual.get(task.handler());
		if (others == null || !task.begun() || task.started().isEmpty())
			return Optional.empty();
		Duration takes = Duration.between(task.started().get(), now);
		boolean slow = takes.compareTo(others.median().multipliedBy(TIMES)) > 0 && takes.compareTo(others.median().plus(NOT_WORTH_A_WORD)) > 0;
		return slow ? Optional.of("slow: it has taken " + Durations.words(takes) + " so far, the " + others.of() + " of its sort that are over took "
				+ Durations.words(others.median()) + " (median)") : Optional.empty();
	}
}
