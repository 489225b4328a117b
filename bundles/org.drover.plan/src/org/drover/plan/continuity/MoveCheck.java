package org.drover.plan.continuity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The check for all clients with one place in the order: those that stay, or those that move by the same two steps. Equal lists of
 * supplies are decided once.
 */
final class MoveCheck {

	private final StepOrder order;
	private final BitSet done;
	private final int budget;
	private final Map<Phase, Stretch> stretches = new HashMap<>();
	private final Map<Side, Stretch> sides = new HashMap<>();
	private final Map<Side, Map<List<Supply>, List<Finding>>> known = Map.of(Side.LEGACY, new HashMap<>(), Side.TARGET, new HashMap<>());
	private long looked;

	MoveCheck(StepOrder order, BitSet done, ClientClass clients, int budget) {
		this.order = order;
		this.done = done;
		this.budget = budget;
		if (clients.stays())
			stay();
		else
			move(clients);
	}

	private void stay() {
		put(Phase.BEFORE, new Stretch(done, new BitSet()));
		sides.put(Side.LEGACY, stretches.get(Phase.BEFORE));
	}

	private void move(ClientClass clients) {
		if (clients.moveStart() != clients.moveEnd() && !order.precedes(clients.moveStart(), clients.moveEnd()))
			throw new IllegalArgumentException("the move of " + clients.name() + " does not start before it ends");
		BitSet started = after(clients.moveStart());
		BitSet ended = after(clients.moveEnd());
		put(Phase.BEFORE, new Stretch(done, started));
		put(Phase.DURING_IN_LEGACY, new Stretch(upTo(clients.moveStart()), ended));
		put(Phase.DURING_IN_TARGET, stretches.get(Phase.DURING_IN_LEGACY));
		put(Phase.AFTER, new Stretch(upTo(clients.moveEnd()), new BitSet()));
		sides.put(Side.LEGACY, new Stretch(done, ended));
		sides.put(Side.TARGET, new Stretch(upTo(clients.moveStart()), new BitSet()));
	}

	/** In the order of the phases; empty where the requirement is always met. */
	List<Finding> findings(Requirement requirement) {
		List<Finding> findings = new ArrayList<>();
		for (Side side : Side.values())
			if (sides.containsKey(side))
				findings.addAll(known.get(side).computeIfAbsent(requirement.on(side), supplies -> findings(side, supplies)));
		return findings;
	}

	/** Prefixes looked at so far. */
	long looked() {
		return looked;
	}

	/** One walk over both phases of a side; only where it fails each phase is asked. */
	private List<Finding> findings(Side side, List<Supply> supplies) {
		supplies.forEach(this::checkSteps);
		List<Finding> findings = new ArrayList<>();
		Stretch whole = sides.get(side);
		if (whole.isEmpty() || isSafe(whole, supplies))
			return findings;
		for (Phase phase : Phase.values())
			if (phase.side() == side && stretches.containsKey(phase))
				find(phase, supplies, findings);
		return findings;
	}

	private boolean isSafe(Stretch stretch, List<Supply> supplies) {
		Walk walk = new Walk(order, stretch, supplies, budget);
		Walk.Verdict verdict = walk.decide();
		looked += walk.looked();
		return verdict == Walk.Verdict.SAFE;
	}

	private void find(Phase phase, List<Supply> supplies, List<Finding> findings) {
		Stretch stretch = stretches.get(phase);
		if (stretch.isEmpty())
			return;
		Walk walk = new Walk(order, stretch, supplies, budget);
		switch (walk.decide()) {
			case FAILS -> findings.add(CounterExample.of(order, done, stretch, supplies, walk).finding(phase));
			case UNPROVEN -> findings.add(Finding.unproven(phase));
			case SAFE -> { }
		}
		looked += walk.looked();
	}

	private void put(Phase phase, Stretch stretch) {
		stretches.put(phase, stretch);
	}

	private BitSet upTo(int step) {
		BitSet prefix = (BitSet) done.clone();
		order.include(prefix, step);
		return prefix;
	}

	private BitSet after(int step) {
		BitSet after = order.after(step);
		after.set(step);
		return after;
	}

	/** A taking step that does not exist would never be seen to take. */
	private void checkSteps(Supply supply) {
		checkSteps(supply, supply.sharedGives());
		checkSteps(supply, supply.sharedTakes());
	}

	private void checkSteps(Supply supply, int[] steps) {
		if (steps.length > 0 && (steps[0] < 0 || steps[steps.length - 1] >= order.size()))
			throw new IllegalArgumentException("supply " + supply + " names a step that is not one of the " + order.size());
	}
}
