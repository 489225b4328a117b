package org.drover.plan.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs a small plan in every order it allows, step by step, and looks at the clients after each: what the check must agree with. */
final class PlainModel {

	private final RandomPlan plan;

	PlainModel(RandomPlan plan) {
		this.plan = plan;
	}

	/** Every state that some run reaches. A state depends on the steps done, not on their order, so each is run on from once. */
	Set<BitSet> states() {
		Set<BitSet> states = new HashSet<>();
		runOn(plan.done, states);
		return states;
	}

	private void runOn(BitSet state, Set<BitSet> states) {
		if (!states.add(state))
			return;
		for (int step = 0; step < plan.size; step++)
			if (plan.isFree(state, step))
				runOn(with(state, step), states);
	}

	/** Every run to the end, one by one. */
	List<List<Integer>> runs() {
		List<List<Integer>> runs = new ArrayList<>();
		runs(plan.done, List.of(), runs);
		return runs;
	}

	private void runs(BitSet state, List<Integer> run, List<List<Integer>> runs) {
		boolean atEnd = true;
		for (int step = 0; step < plan.size; step++)
			if (plan.isFree(state, step)) {
				atEnd = false;
				List<Integer> longer = new ArrayList<>(run);
				longer.add(step);
				runs(with(state, step), longer, runs);
			}
		if (atEnd)
			runs.add(run);
	}

	/** The fewest steps done in a state where the requirement is not met; -1 where there is none. */
	static int smallestFailure(Collection<BitSet> states, ClientClass clients, Requirement requirement, Phase phase) {
		return states.stream().filter(state -> fails(state, clients, requirement, phase)).mapToInt(BitSet::cardinality).min().orElse(-1);
	}

	static boolean fails(BitSet state, ClientClass clients, Requirement requirement, Phase phase) {
		return isIn(state, clients, phase) && !isMet(state, phase.side() == Side.LEGACY ? requirement.legacy() : requirement.target());
	}

	private static boolean isIn(BitSet state, ClientClass clients, Phase phase) {
		boolean started = !clients.stays() && state.get(clients.moveStart());
		boolean ended = !clients.stays() && state.get(clients.moveEnd());
		return switch (phase) {
			case BEFORE -> !started;
			case DURING_IN_LEGACY, DURING_IN_TARGET -> started && !ended;
			case AFTER -> ended;
		};
	}

	private static boolean isMet(BitSet state, List<Supply> supplies) {
		return supplies.stream().anyMatch(supply -> isUp(state, supply));
	}

	static boolean isUp(BitSet state, Supply supply) {
		return Arrays.stream(supply.gives()).allMatch(state::get) && Arrays.stream(supply.takes()).noneMatch(state::get);
	}

	static BitSet with(BitSet state, int step) {
		BitSet next = (BitSet) state.clone();
		next.set(step);
		return next;
	}
}
