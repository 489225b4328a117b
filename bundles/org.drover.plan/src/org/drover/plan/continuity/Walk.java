package org.drover.plan.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Decides whether at least one of some supplies is up in every prefix of a stretch, without enumerating the prefixes. It starts from
 * the smallest one. Where a supply is up, every larger prefix that fails must hold one of its taking steps, and what comes before
 * that; so these prefixes are looked at next, and no others. Where none is up, the prefix is a counter-example.
 * <p>
 * Each failing prefix of the stretch has one that the walk meets as a subset. So taking the smallest prefixes first finds one with
 * the fewest steps; taking the largest first finds one soon. Two taking steps of which one comes before the other count as the one.
 */
final class Walk {

	enum Verdict {
		SAFE, FAILS, UNPROVEN
	}

	private static final Comparator<Prefix> SMALLEST_FIRST = Comparator.comparingInt(Prefix::size);

	private final StepOrder order;
	private final Stretch stretch;
	private final int budget;
	private final List<Source> sources;
	private long looked;
	private BitSet failing;

	/** @param budget prefixes to look at before giving up; each of the two searches has it to itself */
	Walk(StepOrder order, Stretch stretch, List<Supply> supplies, int budget) {
		this.order = order;
		this.stretch = stretch;
		this.budget = budget;
		this.sources = sources(supplies);
	}

	Verdict decide() {
		if (sources.stream().anyMatch(Source::standsFirm)) {
			looked++;
			return Verdict.SAFE;
		}
		return search(SMALLEST_FIRST.reversed());
	}

	/** Looks for a counter-example with the fewest steps, once the verdict is that there is one. False = the budget ran out. */
	boolean findSmallest() {
		return search(SMALLEST_FIRST) == Verdict.FAILS;
	}

	/** The counter-example last found. */
	BitSet failing() {
		return failing;
	}

	long looked() {
		return looked;
	}

	private Verdict search(Comparator<Prefix> first) {
		PriorityQueue<Prefix> open = new PriorityQueue<>(first);
		Set<BitSet> seen = new HashSet<>();
		open.add(new Prefix(stretch.start()));
		seen.add(stretch.start());
		for (int left = budget; !open.isEmpty(); left--) {
			if (left == 0)
				return Verdict.UNPROVEN;
			looked++;
			BitSet prefix = open.poll().steps;
			Optional<Source> up = easiestToLose(prefix);
			if (up.isEmpty()) {
				failing = prefix;
				return Verdict.FAILS;
			}
			for (BitSet larger : losing(prefix, up.get()))
				if (seen.add(larger))
					open.add(new Prefix(larger));
		}
		return Verdict.SAFE;
	}

	/** Easiest to follow: the one with the fewest ways to lose it. */
	private Optional<Source> easiestToLose(BitSet prefix) {
		Source found = null;
		for (Source source : sources)
			if ((found == null || source.takes.length < found.takes.length) && source.isUp(prefix))
				found = source;
		return Optional.ofNullable(found);
	}

	/** The smallest larger prefixes without the supply, one for each taking step that does not need another of them. */
	private List<BitSet> losing(BitSet prefix, Source source) {
		List<BitSet> larger = new ArrayList<>();
		for (int take : source.takes) {
			BitSet with = (BitSet) prefix.clone();
			order.include(with, take);
			if (Arrays.stream(source.takes).noneMatch(other -> other != take && with.get(other)))
				larger.add(with);
		}
		return larger;
	}

	/** The supplies as far as the stretch goes: what is gone at its start or comes after its end cannot be up in it. */
	private List<Source> sources(List<Supply> supplies) {
		List<Source> inside = new ArrayList<>();
		for (Supply supply : supplies)
			if (!supply.isTaken(stretch.start()) && !supply.isGivenBy(stretch.closed()))
				inside.add(source(supply));
		return inside;
	}

	private Source source(Supply supply) {
		int[] takes = supply.sharedTakes();
		for (int take : takes)
			if (stretch.closed().get(take))
				return new Source(supply.missing(stretch.start()),
						Arrays.stream(takes).filter(each -> !stretch.closed().get(each)).toArray());
		return new Source(supply.missing(stretch.start()), takes);
	}

	private record Source(int[] gives, int[] takes) {

		boolean standsFirm() {
			return gives.length == 0 && takes.length == 0;
		}

		boolean isUp(BitSet prefix) {
			return all(gives, prefix, true) && all(takes, prefix, false);
		}

		private static boolean all(int[] steps, BitSet prefix, boolean in) {
			for (int step : steps)
				if (prefix.get(step) != in)
					return false;
			return true;
		}
	}

	private record Prefix(BitSet steps, int size) {

		Prefix(BitSet steps) {
			this(steps, steps.cardinality());
		}
	}
}
