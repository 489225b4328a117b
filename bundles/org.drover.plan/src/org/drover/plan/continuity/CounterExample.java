package org.drover.plan.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a failing prefix into a run that a person can follow: what happens, what it loses, and what would have helped. */
final class CounterExample {

	private final StepOrder order;
	private final BitSet done;
	private final Stretch stretch;
	private final List<Supply> supplies;
	private final BitSet prefix;

	private CounterExample(StepOrder order, BitSet done, Stretch stretch, List<Supply> supplies, BitSet failing) {
		this.order = order;
		this.done = done;
		this.stretch = stretch;
		this.supplies = supplies;
		this.prefix = (BitSet) failing.clone();
	}

	/** @param walk one whose verdict is that there is a counter-example */
	static CounterExample of(StepOrder order, BitSet done, Stretch stretch, List<Supply> supplies, Walk walk) {
		boolean smallest = walk.findSmallest();
		CounterExample example = new CounterExample(order, done, stretch, supplies, walk.failing());
		if (!smallest)
			example.reduce();
		return example;
	}

	Finding finding(Phase phase) {
		int[] run = run();
		Optional<Integer> last = run.length == 0 ? Optional.empty() : Optional.of(run[run.length - 1]);
		return new Finding(phase, lost(run), Arrays.stream(run).boxed().toList(), last, lacking(last), true);
	}

	/** Not to a smallest one, but to one that fails at its last step and needs each of those that could be left out alone. */
	private void reduce() {
		while (leaveOut() || cutShort())
			continue;
	}

	private boolean leaveOut() {
		for (int step : added())
			if (isLast(step)) {
				prefix.clear(step);
				if (fails(prefix))
					return true;
				prefix.set(step);
			}
		return false;
	}

	private boolean cutShort() {
		BitSet shorter = (BitSet) stretch.start().clone();
		int[] added = added();
		for (int at = 0; at < added.length && !fails(shorter); at++)
			shorter.set(added[at]);
		boolean cut = !shorter.equals(prefix);
		prefix.and(shorter);
		return cut;
	}

	private int[] added() {
		return between(stretch.start(), prefix).toArray();
	}

	private boolean fails(BitSet prefix) {
		return supplies.stream().noneMatch(supply -> supply.isUp(prefix));
	}

	private boolean isLast(int step) {
		return !order.after(step).intersects(prefix);
	}

	/** First what the stretch starts with. What is added to that ends with a taking step, since any other last one could be left out. */
	private int[] run() {
		return IntStream.concat(between(done, stretch.start()), between(stretch.start(), prefix)).toArray();
	}

	/** What a prefix has beyond a smaller one, in an order the plan allows. */
	private IntStream between(BitSet smaller, BitSet larger) {
		return larger.stream().filter(step -> !smaller.get(step)).boxed().sorted(Comparator.comparingInt(order::position))
				.mapToInt(Integer::intValue);
	}

	private List<String> lost(int[] run) {
		int[] time = new int[order.size()];
		Arrays.fill(time, Integer.MAX_VALUE);
		done.stream().forEach(step -> time[step] = 0);
		for (int at = 0; at < run.length; at++)
			time[run[at]] = at + 1;
		return supplies.stream().filter(supply -> cameUp(supply, time) < wentDown(supply, time))
				.filter(supply -> wentDown(supply, time) <= run.length)
				.sorted(Comparator.comparingInt(supply -> wentDown(supply, time))).map(Supply::name).distinct().toList();
	}

	private static int cameUp(Supply supply, int[] time) {
		return Arrays.stream(supply.sharedGives()).map(give -> time[give]).max().orElse(0);
	}

	private static int wentDown(Supply supply, int[] time) {
		return Arrays.stream(supply.sharedTakes()).map(take -> time[take]).min().orElse(Integer.MAX_VALUE);
	}

	/** Of the supplies that are not gone the one with the fewest steps missing, first among those that could still be in time. */
	private List<Integer> lacking(Optional<Integer> last) {
		BitSet late = last.map(order::after).orElseGet(BitSet::new);
		late.or(stretch.closed());
		return candidates().min(Comparator.comparing((Supply supply) -> supply.isGivenBy(late))
				.thenComparingInt(supply -> supply.missing(prefix).length))
				.map(supply -> Arrays.stream(supply.missing(prefix)).boxed().toList()).orElseGet(ArrayList::new);
	}

	private Stream<Supply> candidates() {
		return supplies.stream().filter(supply -> !supply.isTaken(prefix));
	}
}
