package org.drover.ui.dashboard.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class DirectionTest {

	private static final Rectangle MIDDLE = new Rectangle(100, 100, 90, 90);
	private static final Rectangle LEFT = new Rectangle(0, 100, 90, 90);
	private static final Rectangle RIGHT = new Rectangle(200, 120, 90, 90);
	private static final Rectangle ABOVE = new Rectangle(100, 0, 90, 90);
	private static final Rectangle ASIDE = new Rectangle(0, 10, 90, 80);

	private static Optional<Rectangle> neighbour(Direction direction, Rectangle... others) {
		return direction.neighbour(MIDDLE, List.of(others), Function.identity());
	}

	@Test
	void theNextOneInLine() {
		assertEquals(Optional.of(LEFT), neighbour(Direction.LEFT, RIGHT, ABOVE, LEFT));
		assertEquals(Optional.of(RIGHT), neighbour(Direction.RIGHT, LEFT, ABOVE, RIGHT));
		assertEquals(Optional.of(ABOVE), neighbour(Direction.UP, ASIDE, ABOVE));
	}

	@Test
	void whereNoneIsInLineTheNearest() {
		assertEquals(Optional.of(ASIDE), neighbour(Direction.UP, ASIDE, LEFT));
	}

	@Test
	void nothingAtTheEdge() {
		assertEquals(Optional.empty(), neighbour(Direction.DOWN, ABOVE, LEFT));
		assertEquals(Optional.empty(), neighbour(Direction.LEFT, ABOVE));
	}

	@Test
	void arrowsHaveDirections() {
		assertEquals(Optional.of(Direction.UP), Direction.of(SWT.ARROW_UP));
		assertEquals(Optional.empty(), Direction.of('x'));
	}
}
