package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.drover.ui.jobs.internal.plan.Timeline.Bar;
import org.junit.jupiter.api.Test;

final class TimelineTest {

	private static final double CLOSE = 1e-9;

	@Test
	void dividesTheWidthByWork() {
		List<Bar> bars = Timeline.of(List.of(1L, 3L), 0);
		assertEquals(0.25, bars.get(0).end(), CLOSE);
		assertEquals(0.75, bars.get(1).length(), CLOSE);
	}

	@Test
	void showsWavesWithoutWork() {
		List<Bar> bars = Timeline.of(List.of(0L, 1000L, 0L), 0.01);
		assertEquals(0.01, bars.get(0).length(), CLOSE);
		assertEquals(0.01, bars.get(2).length(), CLOSE);
	}

	@Test
	void dividesEvenlyWhereThereIsNoWorkAtAll() {
		assertEquals(0.5, Timeline.of(List.of(0L, 0L), 0.01).get(0).length(), CLOSE);
		assertEquals(List.of(), Timeline.of(List.of(), 0.01));
	}

	@Test
	void coversTheWholeWidthWithoutGaps() {
		long seed = 20261121;
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			List<Long> work = new ArrayList<>();
			for (int wave = random.nextInt(300) + 1; wave > 0; wave--)
				work.add((long) random.nextInt(1000));
			check(Timeline.of(work, 0.012), "seed " + seed + ", round " + round);
		}
	}

	private static void check(List<Bar> bars, String where) {
		double end = 0;
		for (Bar bar : bars) {
			assertEquals(end, bar.start(), CLOSE, where);
			assertTrue(bar.length() >= 0, where);
			end = bar.end();
		}
		assertEquals(1, end, CLOSE, where);
	}
}
