package org.drover.bench.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FigureTest {

	@Test
	void theMedianIsInTheMiddle() {
		assertEquals(2, Sample.of(9, 1, 2).median());
		assertEquals(2.5, Sample.of(9, 1, 2, 3).median());
	}

	@Test
	void ratiosAreTakenRoundByRound() {
		Sample ratio = Sample.of(10, 40).dividedBy(Sample.of(5, 10));
		assertEquals(Sample.of(2, 4), ratio);
		assertThrows(IllegalArgumentException.class, () -> ratio.dividedBy(Sample.of(1)));
	}

	@Test
	void lessTimeIsMoreSpeed() {
		Figure walk = Figure.of("walk", Unit.MILLIS, Sample.of(20)).beside("bare", Sample.of(10)).aiming(Aim.speedAtLeast(0.8));
		assertEquals(0.5, walk.ratio().median());
		assertFalse(walk.met());
	}

	@Test
	void moreRowsInASecondAreMoreSpeed() {
		Figure gather = Figure.of("gather", Unit.ROWS, Sample.of(60)).beside("plain", Sample.of(100)).aiming(Aim.speedAtLeast(0.5));
		assertEquals(0.6, gather.ratio().median());
		assertTrue(gather.met());
	}

	@Test
	void anAimCanBeAboutTimeOrTheValueItself() {
		Figure start = Figure.of("start", Unit.MILLIS, Sample.of(300)).beside("empty", Sample.of(100)).aiming(Aim.timeAtMost(2));
		assertEquals(3, start.ratio().median());
		assertFalse(start.met());
		assertTrue(start.aiming(Aim.valueAtMost(300)).met());
	}
}
