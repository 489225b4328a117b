package org.drover.plan.continuity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

/** Thirty waves, each with fifty points that are shared, clients that move, and the points that are then detached. */
class LargePlanTest {

	private static final int WAVES = 30;
	private static final int POINTS = 50;
	private static final int PER_WAVE = 2 * POINTS + 2;
	private static final int NEEDS = 40;

	private final List<Step> steps = new ArrayList<>();
	private final List<ClientClass> classes = new ArrayList<>();
	private final StepOrder.Builder order = StepOrder.of(WAVES * PER_WAVE);

	@Test
	void manyStepsInWaves() throws DroverException {
		IntStream.range(0, WAVES).forEach(this::wave);
		StepOrder inWaves = order.waves(steps).build();
		ContinuityResult result = ContinuityCheck.check(steps, inWaves, new BitSet(), classes, ContinuityCheck.USUAL_BUDGET);
		assertTrue(result.holds());
		assertEquals(WAVES * NEEDS, result.requirements());
		assertEquals(PER_WAVE * (WAVES - 1), inWaves.before(steps.size() - PER_WAVE).cardinality());
	}

	@Test
	void oneStepTooEarlyAmongThem() throws DroverException {
		IntStream.range(0, WAVES).forEach(this::wave);
		int last = WAVES - 1;
		List<Supply> onlyOne = List.of(Supply.taken("the last point", detach(last, 0)));
		classes.add(ClientClass.staying("left behind", 1, List.of(new Requirement("content", onlyOne, List.of()))));
		StepOrder inWaves = order.waves(steps).build();
		Violation violation = ContinuityCheck.check(steps, inWaves, new BitSet(), classes, ContinuityCheck.USUAL_BUDGET).violations().get(0);
		assertTrue(inWaves.allows(new BitSet(), violation.run()));
		assertEquals(detach(last, 0), violation.failingStep().orElseThrow());
		assertTrue(violation.sentence(steps).length() < 500, violation.sentence(steps));
	}

	/** Thirty points that each go in one of two ways: no budget suffices for all the runs, and one is found all the same. */
	@Test
	void manyWaysToLoseManyPoints() throws DroverException {
		int points = 30;
		List<Supply> supplies = new ArrayList<>();
		for (int point = 0; point < points; point++) {
			steps.add(new Step(2 * point, StepKind.TAKING, "detach " + point, 1));
			steps.add(new Step(2 * point + 1, StepKind.TAKING, "replace on " + point, 1));
			supplies.add(Supply.taken("point " + point, 2 * point, 2 * point + 1));
		}
		classes.add(ClientClass.staying("everybody", 1, List.of(new Requirement("content", supplies, List.of()))));
		StepOrder free = StepOrder.of(steps.size()).build();
		Violation violation = ContinuityCheck.check(steps, free, new BitSet(), classes, 1_000).violations().get(0);
		assertTrue(violation.proven());
		assertEquals(points, violation.run().size());
		assertEquals(points, violation.lost().size());
		assertTrue(violation.sentence(steps).length() < 500, violation.sentence(steps));
	}

	private void wave(int wave) {
		int start = wave * PER_WAVE + POINTS;
		for (int point = 0; point < POINTS; point++)
			add(StepKind.GIVING, "share point " + point + " of wave " + wave, wave);
		add(StepKind.MOVE_START, "release clients of wave " + wave, wave);
		add(StepKind.MOVE_END, "clients of wave " + wave + " have arrived", wave);
		order.before(start, start + 1);
		for (int point = 0; point < POINTS; point++) {
			add(StepKind.TAKING, "detach point " + point + " of wave " + wave, wave);
			order.before(share(wave, point), start).before(start + 1, detach(wave, point));
		}
		classes.add(new ClientClass("clients of wave " + wave, 250, start, start + 1,
				IntStream.range(0, NEEDS).mapToObj(need -> requirement(wave, need)).toList()));
	}

	private static Requirement requirement(int wave, int need) {
		int other = (need + 7) % POINTS;
		return new Requirement("content " + need,
				List.of(Supply.taken("point " + need, detach(wave, need)), Supply.taken("point " + other, detach(wave, other))),
				List.of(Supply.given("point " + need, share(wave, need)), Supply.given("point " + other, share(wave, other))));
	}

	private void add(StepKind kind, String title, int wave) {
		steps.add(new Step(steps.size(), kind, title, wave));
	}

	private static int share(int wave, int point) {
		return wave * PER_WAVE + point;
	}

	private static int detach(int wave, int point) {
		return wave * PER_WAVE + POINTS + 2 + point;
	}
}
