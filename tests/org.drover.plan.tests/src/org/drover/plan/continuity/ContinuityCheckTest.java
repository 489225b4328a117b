package org.drover.plan.continuity;

import static org.drover.plan.continuity.StepKind.GIVING;
import static org.drover.plan.continuity.StepKind.MOVE_END;
import static org.drover.plan.continuity.StepKind.MOVE_START;
import static org.drover.plan.continuity.StepKind.TAKING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

/** One distribution point DP1 that is shared, used by clients that move, and then detached. */
class ContinuityCheckTest {

	private final SmallPlan plan = new SmallPlan();
	private final int share = plan.step(GIVING, "share DP1");
	private final int start = plan.step(MOVE_START, "release Sales");
	private final int end = plan.step(MOVE_END, "Sales has arrived");
	private final int detach = plan.step(TAKING, "detach DP1");

	ContinuityCheckTest() {
		plan.before(start, end);
		plan.classes.add(new ClientClass("Sales", 120, start, end, List.of(new Requirement("content P1",
				List.of(Supply.taken("DP1", detach)), List.of(Supply.given("DP1", share))))));
	}

	@Test
	void aPlanInGoodOrderHolds() throws DroverException {
		plan.before(share, start).before(end, detach);
		ContinuityResult result = ContinuityCheck.check(plan.steps, plan.order(), plan.done, plan.classes, SmallPlan.BUDGET);
		assertTrue(result.holds());
		assertEquals(1, result.classes());
		assertEquals(1, result.requirements());
	}

	@Test
	void detachingTooEarlyIsShownInEachPhase() throws DroverException {
		plan.before(share, start);
		List<Violation> violations = plan.violations();
		assertEquals(List.of(Phase.BEFORE, Phase.DURING_IN_LEGACY), violations.stream().map(Violation::phase).toList());
		Violation before = violations.get(0);
		assertEquals(List.of(detach), before.run());
		assertEquals(Optional.of(detach), before.failingStep());
		assertEquals(List.of("DP1"), before.lost());
		assertEquals(List.of(), before.lacking());
		assertEquals(List.of(share, start, detach), violations.get(1).run());
		assertEquals("Clients of Sales (120) could be without content P1 where they are: if the plan runs \"detach DP1\", "
				+ "they have lost DP1, and no step of the plan supplies it in time.", before.sentence(plan.steps));
	}

	@Test
	void movingTooEarlyNamesTheStepThatLacks() throws DroverException {
		plan.before(end, detach);
		List<Violation> violations = plan.violations();
		assertEquals(List.of(Phase.DURING_IN_TARGET, Phase.AFTER), violations.stream().map(Violation::phase).toList());
		assertEquals(List.of(start), violations.get(0).run());
		assertEquals(List.of(share), violations.get(0).lacking());
		assertEquals("Clients of Sales (120) could be without content P1 in the topology they move to, while they move: if the plan runs "
				+ "\"release Sales\", nothing supplies it yet; \"share DP1\" has not been done by then.", violations.get(0).sentence(plan.steps));
	}

	@Test
	void idsStayWhileThePlanRuns() throws DroverException {
		plan.before(end, detach);
		List<Violation> fresh = plan.violations();
		plan.done.set(start);
		List<Violation> later = plan.violations();
		assertEquals(fresh.stream().map(Violation::id).toList(), later.stream().map(Violation::id).toList());
		assertNotEquals(fresh.get(0).id(), fresh.get(1).id());
		assertTrue(later.get(0).unmetNow());
		assertEquals(List.of(end), later.get(1).run());
	}

	@Test
	void phasesThatArePastAreNotAskedFor() throws DroverException {
		plan.done.set(share, detach + 1);
		assertEquals(List.of(), plan.violations());
	}

	@Test
	void aNeedUnmetTodayIsSaidToBeSo() throws DroverException {
		plan.classes.clear();
		plan.classes.add(ClientClass.staying("Lab", 3, List.of(new Requirement("management point", List.of(), List.of()),
				new Requirement("content P1", List.of(Supply.given("DP1", share)), List.of()))));
		List<Violation> violations = plan.violations();
		assertEquals("Clients of Lab (3) have no management point where they are as things stand, before any further step"
				+ ", and no step of the plan supplies it in time.", violations.get(0).sentence(plan.steps));
		assertTrue(violations.get(1).unmetNow());
		assertEquals(Optional.empty(), violations.get(1).failingStep());
		assertEquals(List.of(share), violations.get(1).lacking());
	}

	@Test
	void twoProvidersMayGoOneAfterTheOtherButNotBoth() throws DroverException {
		int other = plan.step(TAKING, "detach DP2");
		plan.classes.clear();
		plan.classes.add(ClientClass.staying("Lab", 3,
				List.of(new Requirement("content P1", List.of(Supply.taken("DP1", detach), Supply.taken("DP2", other)), List.of()))));
		Violation violation = plan.violations().get(0);
		assertEquals(List.of(detach, other), violation.run());
		assertEquals(List.of("DP1", "DP2"), violation.lost());
	}

	@Test
	void pastTheBudgetNothingIsProven() throws DroverException {
		int other = plan.step(TAKING, "detach DP2");
		plan.classes.clear();
		plan.classes.add(ClientClass.staying("Lab", 3,
				List.of(new Requirement("content P1", List.of(Supply.taken("DP1", detach), Supply.taken("DP2", other)), List.of()))));
		Violation violation = plan.violations(1).get(0);
		assertFalse(violation.proven());
		assertFalse(violation.unmetNow());
		assertTrue(violation.sentence(plan.steps).contains("not proven"));
	}

	@Test
	void classesOfOneNameDoNotShareAnId() throws DroverException {
		plan.before(share, start);
		plan.classes.add(plan.classes.get(0));
		List<Violation> violations = plan.violations();
		assertEquals(4, violations.stream().map(Violation::id).distinct().count());
	}

	@Test
	void argumentsThatContradictEachOtherAreRefused() throws DroverException {
		StepOrder order = plan.order();
		assertRefused(plan.steps.subList(0, 2), order, new BitSet(), plan.classes);
		BitSet endOnly = new BitSet();
		endOnly.set(end);
		assertRefused(plan.steps, order, endOnly, plan.classes);
		assertRefused(plan.steps, order, new BitSet(), List.of(new ClientClass("backwards", 1, end, start, List.of())));
		assertRefused(plan.steps, order, new BitSet(), List.of(ClientClass.staying("Lab", 1,
				List.of(new Requirement("P1", List.of(Supply.taken("DP1", 99)), List.of())))));
		assertThrows(IllegalArgumentException.class, () -> new ClientClass("half", 1, start, ClientClass.STAYS, List.of()));
	}

	private static void assertRefused(List<Step> steps, StepOrder order, BitSet done, List<ClientClass> classes) {
		assertThrows(IllegalArgumentException.class, () -> ContinuityCheck.check(steps, order, done, classes, SmallPlan.BUDGET));
	}
}
