package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.plan.MigrationRuns.End;
import org.drover.plan.continuity.ContinuityResult;
import org.drover.plan.continuity.Violation;
import org.junit.jupiter.api.Test;

/**
 * From random estates by way of the planner to plans that are acted out on a model which knows nothing of planning: what is allowed leaves nobody without a
 * service, in whatever order and back again; what is refused does; and so with plans in which something is wrong. Further {@link Seeds} can be named.
 */
class RandomMigrationTest {

	private static final boolean ALL = Boolean.getBoolean("drover.all");
	private static final int PLANS = ALL ? 2_000 : 340;
	private static final int FAULTY = ALL ? 1_000 : 300;
	/** States that are looked at for one plan; of those with more a part is seen. */
	private static final int STATES = ALL ? 400 : 100;
	private static final int ORDERS = ALL ? 5 : 2;
	/** What the planner says where nothing can be planned at all. */
	private static final List<String> REASONS = List.of("nothing to do: ", " was chosen and cannot move: ", " cannot be: ");

	private final Map<String, Integer> seen = new TreeMap<>();
	private final Set<ObjectKind> made = EnumSet.noneOf(ObjectKind.class);
	private final Set<ObjectKind> written = EnumSet.noneOf(ObjectKind.class);

	@Test
	void whatIsAllowedLeavesNobodyWithoutAServiceAndWhatIsRefusedDoes() {
		Seeds.first(PLANS).each(this::planAndActOut);
		if (!Seeds.areUsual())
			return;
		assertSeen("moves", PLANS / 4);
		assertSeen("refused", PLANS / 6);
		assertEquals(EnumSet.allOf(ObjectKind.class), made, "a kind that no estate has is not tested");
		EnumSet<ObjectKind> carried = EnumSet.allOf(ObjectKind.class);
		carried.removeIf(kind -> kind.family() == Family.TOPOLOGY || kind.family() == Family.SERVICE || kind == ObjectKind.UPDATE_LIST); // which becomes an update group
		assertTrue(written.containsAll(carried), () -> "never written: " + Stream.of(ObjectKind.values()).filter(kind -> carried.contains(kind) && !written.contains(kind)).toList());
	}

	private void planAndActOut(long seed) throws DroverException {
		Optional<PlannedMigration> planned = plan(seed);
		if (planned.isPresent() && planned.get().plan().continuity().holds())
			actOut(planned.get(), seed);
		else if (planned.isPresent())
			assertReal(planned.get(), planned.get().plan().tasks(), planned.get().plan().continuity(), "seed " + seed);
	}

	private void assertSeen(String what, int least) {
		assertTrue(seen.getOrDefault(what, 0) > least, seen::toString);
	}

	private Optional<PlannedMigration> plan(long seed) throws DroverException {
		RandomMigration random = new RandomMigration(seed);
		random.source.refs().forEach(ref -> made.add(ref.kind()));
		try {
			return Optional.of(PlannedMigration.of(random.asked()));
		} catch (DroverException e) {
			if (REASONS.stream().noneMatch(e.getMessage()::contains))
				throw e;
			seen.merge("not planned", 1, Integer::sum);
			return Optional.empty();
		}
	}

	private void actOut(PlannedMigration planned, long seed) {
		List<PlanTask> tasks = planned.plan().tasks();
		MigrationWorld world = planned.world(tasks);
		MigrationRuns runs = new MigrationRuns(world, tasks);
		assertGood(runs.search(STATES), seed);
		for (int order = 0; order < ORDERS; order++) {
			MigrationWorld now = world.copy();
			assertGood(runs.forward(now, new Random(seed + order)), seed);
			assertGood(runs.backward(now, new Random(seed - order)), seed);
			assertTrue(now.isSame(world), () -> "seed " + seed + ": something is not as it was before the undo");
		}
		tasks.forEach(task -> task.objects().forEach(object -> written.add(object.object().kind())));
		long moved = tasks.stream().filter(task -> task.action() == Action.MOVE).mapToLong(task -> task.items().size()).sum();
		assertEquals(planned.plan().clients(), moved, () -> "seed " + seed + ": not all clients move that are said to");
		seen.merge(moved > 0 ? "moves" : "moves nobody", 1, Integer::sum);
	}

	private static void assertGood(End end, long seed) {
		assertTrue(end == null || end.isGood(), () -> "seed " + seed + ": " + end);
	}

	/** Every run that a refusal shows is one that can be, and at its end somebody lacks just what it says. */
	private void assertReal(PlannedMigration planned, List<PlanTask> tasks, ContinuityResult result, String where) {
		MigrationRuns runs = new MigrationRuns(planned.world(tasks), tasks);
		for (Violation violation : result.violations())
			assertEquals("", planned.disproof(runs, tasks, violation), () -> where + ": " + violation);
		seen.merge("refused", 1, Integer::sum);
	}

	@Test
	void aFaultThatHurtsSomebodyIsRefused() {
		Map<SeededFault, Integer> caught = new EnumMap<>(SeededFault.class);
		Seeds.first(FAULTY).each(seed -> seedFaults(seed, caught));
		assertTrue(!Seeds.areUsual() || caught.keySet().containsAll(EnumSet.allOf(SeededFault.class)) && caught.values().stream().mapToInt(Integer::intValue).sum() > FAULTY / 4,
				() -> "too few faults that hurt: " + caught + seen);
	}

	private void seedFaults(long seed, Map<SeededFault, Integer> caught) throws DroverException {
		Optional<PlannedMigration> planned = plan(seed);
		if (planned.isEmpty() || !planned.get().plan().continuity().holds())
			return;
		List<PlanTask> tasks = planned.get().plan().tasks().stream().filter(task -> task.action() != Action.CHECK).toList();
		for (SeededFault fault : SeededFault.values()) {
			Optional<List<PlanTask>> faulty = fault.in(tasks, planned.get().asked().source(), new Random(seed));
			if (faulty.isPresent() && refuses(planned.get(), SeededFault.ordered(faulty.get()), fault + " in seed " + seed))
				caught.merge(fault, 1, Integer::sum);
		}
	}

	/** @return whether the fault hurts somebody, and is refused */
	private boolean refuses(PlannedMigration planned, List<PlanTask> tasks, String where) throws DroverException {
		ContinuityResult result = planned.model(tasks).check(0, Set.of());
		MigrationRuns runs = new MigrationRuns(planned.world(tasks), tasks);
		End end = runs.search(STATES);
		boolean hurts = end != null && !end.isGood();
		assertFalse(hurts && result.holds(), () -> where + " is not seen: " + end);
		for (Violation violation : result.violations()) {
			String wrong = planned.disproof(runs, tasks, violation);
			// a topology refuses what leads to nothing, so that the job stops before anybody is hurt
			assertTrue(wrong.isEmpty() || wrong.equals(PlannedMigration.STOPS), () -> where + ": " + violation + ": " + wrong);
		}
		return hurts;
	}

	/** What is asked of the checker here is what the planner asks it. */
	@Test
	void theCheckIsThePlanners() throws DroverException {
		for (long seed = 0; seed < 20; seed++) {
			Optional<PlannedMigration> planned = plan(seed);
			if (planned.isPresent())
				assertEquals(planned.get().plan().model(), planned.get().model(planned.get().plan().tasks()), "seed " + seed);
		}
	}
}
