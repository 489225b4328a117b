package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.drover.plan.Ways.Way;
import org.junit.jupiter.api.Test;

/** Expressions of steps are what a truth table says of them; equal expressions are equal, so that what depends on them is looked at once. */
class WaysTest {

	private static final int STEPS = 4;
	private static final int EXPRESSIONS = 5_000;

	/** An expression, and whether it holds with each set of steps done. */
	private record Told(Ways ways, BitSet table) {
	}

	@Test
	void theyHoldWhenTheTableSaysSo() {
		Random random = new Random(1);
		for (int number = 0; number < EXPRESSIONS; number++) {
			Told told = told(random, 3);
			assertEquals(told.table(), table(told.ways()), told::toString);
			assertEquals(told.table().isEmpty(), told.ways().isNever(), told::toString);
			assertEquals(told.table().get(0), told.ways().isFirst(), told::toString);
		}
	}

	@Test
	void whatHoldsAtTheSameTimesIsEqual() {
		Random random = new Random(2);
		List<Told> all = new ArrayList<>();
		for (int number = 0; number < EXPRESSIONS / 10; number++)
			all.add(told(random, 2));
		for (Told one : all)
			all.forEach(other -> assertEquals(one.table().equals(other.table()), one.ways().equals(other.ways()), () -> one + " " + other));
	}

	private static Told told(Random random, int depth) {
		if (depth == 0 || random.nextInt(5) == 0)
			return step(random);
		Told one = told(random, depth - 1);
		Told other = told(random, depth - 1);
		BitSet table = (BitSet) one.table().clone();
		if (random.nextBoolean()) {
			table.and(other.table());
			return new Told(one.ways().and(other.ways()), table);
		}
		table.or(other.table());
		return new Told(one.ways().or(other.ways()), table);
	}

	private static Told step(Random random) {
		int step = random.nextInt(STEPS);
		boolean from = random.nextBoolean();
		BitSet table = new BitSet();
		for (int done = 0; done < 1 << STEPS; done++)
			table.set(done, isDone(done, step) == from);
		return new Told(from ? Ways.from(step) : Ways.until(step), table);
	}

	private static BitSet table(Ways ways) {
		BitSet table = new BitSet();
		for (int done = 0; done < 1 << STEPS; done++)
			table.set(done, holds(ways, done));
		return table;
	}

	private static boolean holds(Ways ways, int done) {
		return ways.all().stream().anyMatch(way -> isUp(way, done));
	}

	private static boolean isUp(Way way, int done) {
		return way.from().stream().allMatch(step -> isDone(done, step)) && way.until().stream().noneMatch(step -> isDone(done, step));
	}

	private static boolean isDone(int done, int step) {
		return (done >> step & 1) == 1;
	}
}
