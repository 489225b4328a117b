package org.drover.plan.continuity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Holds the check against running every order of small random plans: the verdict both ways, and each counter-example. */
class BruteForceTest {

	private static final int PLANS = Boolean.getBoolean("drover.all") ? 200_000 : 20_000;
	private static final int BUDGET = 100_000;

	@Test
	void agreesWithEveryRun() {
		int refused = 0;
		for (int seed = 0; seed < PLANS; seed++)
			refused += agrees(new RandomPlan(seed), "seed " + seed) ? 0 : 1;
		assertTrue(refused > PLANS / 10 && refused < PLANS * 95 / 100, "the plans drawn hardly differ: " + refused + " refused");
	}

	private static boolean agrees(RandomPlan plan, String message) {
		Set<BitSet> states = new PlainModel(plan).states();
		ContinuityResult result = plan.check(BUDGET);
		List<Violation> left = new ArrayList<>(result.violations());
		for (ClientClass clients : plan.classes)
			for (Requirement requirement : clients.requirements())
				for (Phase phase : Phase.values()) {
					int smallest = PlainModel.smallestFailure(states, clients, requirement, phase);
					Optional<Violation> violation = take(left, clients, requirement, phase);
					assertEquals(smallest >= 0, violation.isPresent(), () -> message + ' ' + clients + ' ' + phase);
					violation.ifPresent(each -> assertCounterExample(plan, clients, requirement, each, smallest, message));
				}
		assertTrue(left.isEmpty(), message);
		assertEquals(result.violations().size(), result.violations().stream().map(Violation::id).distinct().count(), message);
		return result.holds();
	}

	private static Optional<Violation> take(List<Violation> left, ClientClass clients, Requirement requirement, Phase phase) {
		Optional<Violation> found = left.stream().filter(each -> each.clientClass().equals(clients.name())
				&& each.requirement().equals(requirement.name()) && each.phase() == phase).findFirst();
		found.ifPresent(left::remove);
		return found;
	}

	private static void assertCounterExample(RandomPlan plan, ClientClass clients, Requirement requirement, Violation violation,
			int smallest, String message) {
		assertTrue(violation.proven(), message);
		List<BitSet> states = assertLegal(plan, violation, message);
		BitSet end = states.get(states.size() - 1);
		assertTrue(PlainModel.fails(end, clients, requirement, violation.phase()), message);
		assertEquals(smallest, end.cardinality(), () -> message + ": not a shortest run " + violation);
		for (BitSet earlier : states.subList(0, states.size() - 1))
			assertFalse(PlainModel.fails(earlier, clients, requirement, violation.phase()), () -> message + ": fails earlier " + violation);
		assertEquals(violation.unmetNow(), violation.failingStep().isEmpty(), message);
		violation.failingStep().ifPresent(last -> assertEquals(violation.run().get(violation.run().size() - 1), last, message));
		assertLost(requirement.on(violation.phase().side()), violation, states, message);
		assertLacking(requirement.on(violation.phase().side()), violation, end, message);
	}

	/** The states along the run, from the start of the check. */
	private static List<BitSet> assertLegal(RandomPlan plan, Violation violation, String message) {
		List<BitSet> states = new ArrayList<>(List.of(plan.done));
		for (int step : violation.run()) {
			BitSet state = states.get(states.size() - 1);
			assertTrue(plan.isFree(state, step), () -> message + ": not a legal run " + violation);
			states.add(PlainModel.with(state, step));
		}
		assertTrue(plan.order.allows(plan.done, violation.run()), message);
		return states;
	}

	private static void assertLost(List<Supply> supplies, Violation violation, List<BitSet> states, String message) {
		Set<String> lost = supplies.stream().filter(supply -> states.stream().anyMatch(state -> PlainModel.isUp(state, supply)))
				.map(Supply::name).collect(Collectors.toSet());
		assertEquals(lost, new HashSet<>(violation.lost()), message);
	}

	private static void assertLacking(List<Supply> supplies, Violation violation, BitSet end, String message) {
		BitSet helped = (BitSet) end.clone();
		violation.lacking().forEach(helped::set);
		boolean couldCome = supplies.stream().anyMatch(supply -> Arrays.stream(supply.takes()).noneMatch(end::get));
		assertEquals(couldCome, !violation.lacking().isEmpty(), message);
		assertTrue(violation.lacking().stream().noneMatch(end::get), message);
	}

	@Test
	void agreesWithRunsTakenOneByOne() {
		for (int seed = 0; seed < PLANS / 20; seed++) {
			RandomPlan plan = new RandomPlan(-1 - seed, 6);
			Set<BitSet> states = new HashSet<>(List.of(plan.done));
			for (List<Integer> run : new PlainModel(plan).runs()) {
				BitSet state = plan.done;
				for (int step : run)
					states.add(state = PlainModel.with(state, step));
			}
			assertEquals(new PlainModel(plan).states(), states, "seed " + (-1 - seed));
			assertEquals(states, prefixes(plan), "seed " + (-1 - seed));
		}
	}

	private static Set<BitSet> prefixes(RandomPlan plan) {
		Set<BitSet> prefixes = new HashSet<>();
		for (long bits = 0; bits < 1L << plan.size; bits++) {
			BitSet steps = BitSet.valueOf(new long[] { bits });
			BitSet common = (BitSet) steps.clone();
			common.and(plan.done);
			if (plan.order.isPrefix(steps) && common.equals(plan.done))
				prefixes.add(steps);
		}
		return prefixes;
	}

	/** Undoing passes through the same states: the other way round, nobody may be worse or better off. */
	@Test
	void undoingHasTheSameVerdict() {
		for (int seed = 0; seed < PLANS / 4; seed++) {
			RandomPlan plan = new RandomPlan(seed);
			Set<String> there = ContinuityCheck.check(plan.steps, plan.order, new BitSet(), plan.classes, BUDGET).violations().stream()
					.map(each -> each.clientClass() + each.requirement() + each.phase()).collect(Collectors.toCollection(TreeSet::new));
			Set<String> back = ContinuityCheck.check(plan.steps.stream().map(step -> step.reversed(plan.size)).toList(),
					plan.order.reversed(), new BitSet(), plan.classes.stream().map(ClientClass::reversed).toList(), BUDGET).violations()
					.stream().map(each -> each.clientClass() + each.requirement() + turned(plan, each))
					.collect(Collectors.toCollection(TreeSet::new));
			assertEquals(there, back, "seed " + seed);
		}
	}

	private static Phase turned(RandomPlan plan, Violation violation) {
		if (plan.classes.stream().anyMatch(each -> each.stays() && each.name().equals(violation.clientClass())))
			return violation.phase();
		return switch (violation.phase()) {
			case BEFORE -> Phase.AFTER;
			case DURING_IN_LEGACY -> Phase.DURING_IN_TARGET;
			case DURING_IN_TARGET -> Phase.DURING_IN_LEGACY;
			case AFTER -> Phase.BEFORE;
		};
	}

	/** With a small budget it may not know; it must not be wrong, and what it shows must be true though not the shortest. */
	@Test
	void aSmallBudgetIsNeverTooHopeful() {
		int unproven = 0;
		for (int seed = 0; seed < PLANS / 4; seed++) {
			RandomPlan plan = new RandomPlan(seed);
			Set<String> all = names(plan.check(BUDGET));
			ContinuityResult result = plan.check(1 + seed % 4);
			assertTrue(names(result).containsAll(all), "seed " + seed);
			for (Violation violation : result.violations()) {
				assertTrue(!violation.proven() || all.contains(violation.id()), "seed " + seed);
				unproven += violation.proven() ? 0 : 1;
				if (violation.proven())
					assertTrueCounterExample(plan, violation, "seed " + seed);
			}
		}
		assertTrue(unproven > 0, "no plan drawn is too large for the smallest budget");
	}

	private static Set<String> names(ContinuityResult result) {
		return result.violations().stream().map(Violation::id).collect(Collectors.toSet());
	}

	private static void assertTrueCounterExample(RandomPlan plan, Violation violation, String message) {
		ClientClass clients = plan.classes.stream().filter(each -> each.name().equals(violation.clientClass())).findFirst().orElseThrow();
		Requirement requirement = clients.requirements().stream().filter(each -> each.name().equals(violation.requirement())).findFirst()
				.orElseThrow();
		List<BitSet> states = assertLegal(plan, violation, message);
		for (BitSet state : states)
			assertEquals(state == states.get(states.size() - 1), PlainModel.fails(state, clients, requirement, violation.phase()), message);
	}

	@Test
	void mendingMends() {
		int mended = 0;
		for (int seed = 0; seed < PLANS / 10; seed++) {
			RandomPlan plan = new RandomPlan(seed);
			Set<String> all = names(plan.check(BUDGET));
			for (Violation violation : plan.check(BUDGET).violations())
				mended += mends(plan, violation, all, "seed " + seed) ? 1 : 0;
		}
		assertTrue(mended > PLANS / 200, "hardly a plan drawn can be mended: " + mended);
	}

	private static boolean mends(RandomPlan plan, Violation violation, Set<String> all, String message) {
		Optional<Mending> mending = new Mender(plan.order, plan.done, plan.classes, BUDGET).mend(violation);
		if (mending.isEmpty() || !mending.get().isByOrder())
			return false;
		plan.orders.addAll(mending.get().orders());
		Set<BitSet> states = new PlainModel(plan).states();
		assertTrue(states.contains(full(plan)), message + ": the added orders are circular");
		ClientClass clients = plan.classes.stream().filter(each -> each.name().equals(violation.clientClass())).findFirst().orElseThrow();
		Requirement requirement = clients.requirements().stream().filter(each -> each.name().equals(violation.requirement())).findFirst()
				.orElseThrow();
		assertEquals(-1, PlainModel.smallestFailure(states, clients, requirement, violation.phase()), message + ' ' + violation);
		plan.orders.removeAll(mending.get().orders());
		assertTrue(all.contains(violation.id()), message);
		return true;
	}

	private static BitSet full(RandomPlan plan) {
		BitSet full = new BitSet();
		full.set(0, plan.size);
		return full;
	}
}
