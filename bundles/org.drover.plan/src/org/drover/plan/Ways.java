package org.drover.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When something holds while a plan runs: in one of several ways, each from some steps on and until others. What a step changes holds as it was until that step, and
 * as it will be from there on. Two are equal where they hold at the same times.
 */
record Ways(List<Way> all) {

	static final Ways NEVER = new Ways(List.of());
	/** Whatever has been done. */
	static final Ways ALWAYS = new Ways(List.of(new Way(List.of(), List.of())));

	private static final Comparator<Way> ORDER = Comparator.comparing((Way way) -> way.from().toString()).thenComparing(way -> way.until().toString());

	/**
	 * @param from  steps after all of which it holds, ascending
	 * @param until steps any of which ends it, ascending
	 */
	record Way(List<Integer> from, List<Integer> until) {

		/** Whether it holds at all times at which another one does. */
		private boolean covers(Way other) {
			return other.from.containsAll(from) && other.until.containsAll(until);
		}

		private boolean isPossible() {
			return from.stream().noneMatch(until::contains);
		}
	}

	Ways {
		all = List.copyOf(all);
	}

	static Ways of(boolean holds) {
		return holds ? ALWAYS : NEVER;
	}

	static Ways from(int step) {
		return new Ways(List.of(new Way(List.of(step), List.of())));
	}

	static Ways until(int step) {
		return new Ways(List.of(new Way(List.of(), List.of(step))));
	}

	boolean isNever() {
		return all.isEmpty();
	}

	/** Whether it holds before the first step. */
	boolean isFirst() {
		return all.stream().anyMatch(way -> way.from().isEmpty());
	}

	/** Whether some step ends a way in which it holds. */
	boolean ends() {
		return all.stream().anyMatch(way -> !way.until().isEmpty());
	}

	/** Both at a time. */
	Ways and(Ways other) {
		if (equals(ALWAYS) || other.isNever())
			return other;
		if (other.equals(ALWAYS) || isNever())
			return this;
		List<Way> both = new ArrayList<>();
		for (Way one : all)
			other.all.forEach(more -> both.add(new Way(union(one.from, more.from), union(one.until, more.until))));
		return least(both);
	}

	/** Either at a time. */
	Ways or(Ways other) {
		if (isNever() || other.equals(ALWAYS))
			return other;
		if (other.isNever() || equals(ALWAYS))
			return this;
		List<Way> either = new ArrayList<>(all);
		either.addAll(other.all);
		return least(either);
	}

	private static List<Integer> union(List<Integer> one, List<Integer> other) {
		Set<Integer> union = new TreeSet<>(one);
		union.addAll(other);
		return List.copyOf(union);
	}

	/** Without those that others cover. What holds until a step and from it on holds throughout. */
	private static Ways least(Collection<Way> ways) {
		Set<Way> open = new LinkedHashSet<>(ways);
		open.removeIf(way -> !way.isPossible());
		for (boolean more = true; more;) {
			List<Way> joined = new ArrayList<>();
			for (Way way : open)
				way.from.forEach(step -> joined.addAll(across(way, step, open)));
			more = open.addAll(joined);
		}
		return new Ways(open.stream().filter(way -> open.stream().noneMatch(other -> !other.equals(way) && other.covers(way))).sorted(ORDER).toList());
	}

	/** What a way from a step on and others until it are together. */
	private static List<Way> across(Way from, int step, Collection<Way> others) {
		List<Integer> rest = from.from.stream().filter(other -> other != step).toList();
		return others.stream().filter(other -> other.until.contains(step))
				.map(other -> new Way(union(rest, other.from), union(from.until, other.until.stream().filter(each -> each != step).toList()))).filter(Way::isPossible).toList();
	}
}
