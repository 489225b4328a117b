package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.drover.testing.KillPoints;
import org.junit.jupiter.api.Test;

/** The crash matrix is as good as the choice of the places where processes are killed. */
class KillPointsTest {

	@Test
	void soManyAsAreWantedAllOfThemDifferentAndAllWhereThereAreFewer() {
		for (int all = 1; all < 40; all++) {
			List<String> boundaries = IntStream.range(0, all).mapToObj(Integer::toString).toList();
			for (int wanted = 1; wanted <= 40; wanted++) {
				for (int turn = 1; turn <= 3; turn++) {
					List<String> points = KillPoints.of(boundaries, wanted, wanted, turn, 3);
					assertEquals(Math.min(all, wanted), new HashSet<>(points).size(), all + " " + wanted + " " + turn);
				}
			}
		}
	}

	@Test
	void eachTurnTakesOthersWhereThereAreEnough() {
		List<String> boundaries = IntStream.range(0, 95).mapToObj(Integer::toString).toList();
		HashSet<String> points = new HashSet<>(KillPoints.of(boundaries, 6, 6, 1, 2));
		points.addAll(KillPoints.of(boundaries, 6, 6, 2, 2));
		assertEquals(12, points.size());
	}
}
