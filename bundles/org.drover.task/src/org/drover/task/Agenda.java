package org.drover.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.task.internal.Step;

/** Which steps may start now. Not for several threads. */
final class Agenda {

	private final Map<Integer, Integer> waitsForHowMany = new HashMap<>();
	private final Map<Integer, List<Step>> waiting = new HashMap<>();
	private final PriorityQueue<Step> ready;

	/**
	 * @param order of the steps that may start
	 * @param steps to be taken; waiting for others that are not among them is over already
	 */
	private Agenda(Comparator<Step> order, Collection<Step> steps, Map<Integer, List<Integer>> waitsFor) {
		ready = new PriorityQueue<>(order);
		Map<Integer, Step> open = new HashMap<>();
		steps.forEach(step -> open.put(step.number(), step));
		for (Step step : steps) {
			List<Integer> before = waitsFor.getOrDefault(step.number(), List.of()).stream().filter(open::containsKey).toList();
			before.forEach(number -> waiting.computeIfAbsent(number, any -> new ArrayList<>()).add(step));
			waitsForHowMany.put(step.number(), before.size());
			if (before.isEmpty())
				ready.add(step);
		}
	}

	/** What is left to do, in doubt first, then by number. */
	static Agenda ofRun(List<Step> steps) {
		Map<Integer, List<Integer>> waitsFor = new HashMap<>();
		steps.forEach(step -> waitsFor.put(step.number(), step.after()));
		List<Step> open = steps.stream().filter(step -> step.state() != TaskState.DONE).toList();
		return new Agenda(inDoubtFirst(TaskState.RUNNING).thenComparing(Step::number), open, waitsFor);
	}

	/** One step alone. */
	static Agenda of(Step step) {
		return new Agenda(Comparator.comparing(Step::number), List.of(step), Map.of());
	}

	/** Steps without those that failed and all that comes after them. */
	static List<Step> withoutFailed(List<Step> steps) {
		Set<Integer> failed = steps.stream().filter(step -> step.state() == TaskState.FAILED).map(Step::number).collect(Collectors.toSet());
		Set<Integer> without = withLater(steps, failed);
		return steps.stream().filter(step -> !without.contains(step.number())).toList();
	}

	/** Those of later waves, and all that comes after one of them. */
	static List<Step> afterWave(List<Step> steps, int wave) {
		Set<Integer> later = steps.stream().filter(step -> step.wave() > wave).map(Step::number).collect(Collectors.toSet());
		Set<Integer> all = withLater(steps, later);
		return steps.stream().filter(step -> all.contains(step.number())).toList();
	}

	/** Some steps and all that come after them, step by step. */
	private static Set<Integer> withLater(List<Step> steps, Set<Integer> some) {
		Map<Integer, List<Integer>> later = new HashMap<>();
		steps.forEach(step -> step.after().forEach(before -> later.computeIfAbsent(before, any -> new ArrayList<>()).add(step.number())));
		Set<Integer> found = new HashSet<>(some);
		Deque<Integer> open = new ArrayDeque<>(some);
		while (!open.isEmpty()) {
			for (int next : later.getOrDefault(open.pop(), List.of())) {
				if (found.add(next))
					open.push(next);
			}
		}
		return found;
	}

	/** What is left to take back: whatever was ever started; a step waits for all that came after it. */
	static Agenda ofUndo(List<Step> steps) {
		Map<Integer, List<Integer>> waitsFor = new HashMap<>();
		for (Step step : steps)
			step.after().forEach(before -> waitsFor.computeIfAbsent(before, any -> new ArrayList<>()).add(step.number()));
		return new Agenda(inDoubtFirst(TaskState.UNDOING).thenComparing(Step::number, Comparator.reverseOrder()),
				steps.stream().filter(Agenda::hasEffects).toList(), waitsFor);
	}

	/** A failed task, or one in doubt, may have done a part. */
	static boolean hasEffects(Step step) {
		return step.state() != TaskState.QUEUED && step.state() != TaskState.UNDONE;
	}

	/** Takes the next step that may start off the agenda. */
	Optional<Step> next() {
		return Optional.ofNullable(ready.poll());
	}

	boolean hasNext() {
		return !ready.isEmpty();
	}

	/**
	 * A step is over, and well; those that waited for it may be ready.
	 *
	 * @param added steps that it added; what waited for it waits for them too
	 */
	void finished(Step step, List<Step> added) {
		for (Step next : added) {
			for (Step later : waiting.getOrDefault(step.number(), List.of())) {
				waiting.computeIfAbsent(next.number(), any -> new ArrayList<>()).add(later);
				waitsForHowMany.merge(later.number(), 1, Integer::sum);
			}
		}
		added.forEach(next -> add(step, next));
		finished(step);
	}

	private void add(Step adder, Step step) {
		List<Integer> before = step.after().stream().filter(number -> number != adder.number()).toList();
		before.forEach(number -> waiting.computeIfAbsent(number, any -> new ArrayList<>()).add(step));
		waitsForHowMany.put(step.number(), before.size());
		if (before.isEmpty())
			ready.add(step);
	}

	private void finished(Step step) {
		for (Step later : waiting.getOrDefault(step.number(), List.of())) {
			if (waitsForHowMany.merge(later.number(), -1, Integer::sum) == 0)
				ready.add(later);
		}
	}

	private static Comparator<Step> inDoubtFirst(TaskState doubt) {
		return Comparator.comparing(step -> step.state() != doubt);
	}
}
