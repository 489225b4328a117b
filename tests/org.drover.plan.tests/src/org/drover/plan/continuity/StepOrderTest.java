package org.drover.plan.continuity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

class StepOrderTest {

	@Test
	void aPrefixHoldsWhatMustComeFirst() throws DroverException {
		StepOrder order = StepOrder.of(5).before(3, 1).before(1, 0).build();
		BitSet prefix = new BitSet();
		order.include(prefix, 0);
		assertEquals(bits(0, 1, 3), prefix);
		assertEquals(bits(1, 3), order.before(0));
		assertEquals(bits(0, 1), order.after(3));
		assertTrue(order.isPrefix(bits(3, 4)));
		assertFalse(order.isPrefix(bits(1)));
		assertTrue(order.precedes(3, 0));
		assertFalse(order.precedes(0, 0));
	}

	@Test
	void aBarrierStandsBetweenAllOfTwoSets() throws DroverException {
		StepOrder order = StepOrder.of(5).barrier(new int[] { 0, 1 }, new int[] { 2, 3 }).barrier(new int[] { 3 }, new int[] { 4 }).build();
		assertEquals(bits(0, 1, 3), order.before(4));
		assertEquals(bits(2, 3, 4), order.after(1));
		assertEquals(bits(), order.before(0));
	}

	@Test
	void wavesFollowEachOtherEvenWhereSomeAreEmpty() throws DroverException {
		StepOrder order = StepOrder.of(4).waves(steps(1, 1, 5, 9)).build();
		assertEquals(bits(0, 1, 2), order.before(3));
		assertEquals(bits(2, 3), order.after(0));
		assertFalse(order.precedes(0, 1));
	}

	@Test
	void circularOrdersAreRefusedByTheirSteps() {
		DroverException refused = assertThrows(DroverException.class, () -> StepOrder.of(4).before(0, 1).before(1, 2).before(2, 1).build());
		assertEquals("The order of the steps is circular, each of these waits for the next: 1, 2; take one of these orders out.",
				refused.getMessage());
		assertThrows(DroverException.class, () -> StepOrder.of(1).before(0, 0).build());
		assertThrows(DroverException.class, () -> StepOrder.of(2).waves(steps(2, 1)).before(0, 1).build());
	}

	@Test
	void ordersCanBeAddedToAnOrderWithoutChangingIt() throws DroverException {
		StepOrder order = StepOrder.of(4).waves(steps(1, 1, 2, 2)).build();
		StepOrder more = order.with(List.of(new Before(1, 0), new Before(3, 2)));
		assertEquals(bits(0, 1, 3), more.before(2));
		assertEquals(bits(0, 1), order.before(2));
		assertThrows(DroverException.class, () -> order.with(List.of(new Before(3, 0))));
	}

	@Test
	void reversedIsTheOrderOfUndoing() throws DroverException {
		StepOrder undo = StepOrder.of(4).waves(steps(1, 1, 2, 3)).before(1, 0).build().reversed();
		assertEquals(bits(2, 3), undo.before(0));
		assertEquals(bits(0, 2, 3), undo.before(1));
		assertEquals(0, undo.position(3));
		assertTrue(undo.allows(new BitSet(), List.of(3, 2, 0, 1)));
		assertFalse(undo.allows(new BitSet(), List.of(3, 2, 1, 0)));
		assertEquals(bits(2), StepOrder.of(3).before(2, 1).build().reversed().reversed().before(1));
	}

	@Test
	void positionsAgreeWithTheOrderAndPreferLowNumbers() throws DroverException {
		StepOrder order = StepOrder.of(5).before(3, 1).before(1, 0).build();
		assertEquals(List.of(3, 2, 0, 1, 4), IntStream.range(0, 5).mapToObj(order::position).toList());
	}

	@Test
	void stepsOutsideTheOrderAreRefused() throws DroverException {
		assertThrows(IllegalArgumentException.class, () -> StepOrder.of(2).before(0, 2));
		StepOrder order = StepOrder.of(2).barrier(new int[] { 0 }, new int[] { 1 }).build();
		assertThrows(IllegalArgumentException.class, () -> order.before(2));
	}

	private static List<Step> steps(int... waves) {
		return IntStream.range(0, waves.length).mapToObj(step -> new Step(step, StepKind.GIVING, "do " + step, waves[step])).toList();
	}

	private static BitSet bits(int... steps) {
		BitSet bits = new BitSet();
		IntStream.of(steps).forEach(bits::set);
		return bits;
	}
}
