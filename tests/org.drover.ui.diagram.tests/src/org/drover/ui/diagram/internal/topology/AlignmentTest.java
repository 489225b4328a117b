package org.drover.ui.diagram.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

	private static final Rectangle MOVED = new Rectangle(10, 20, 40, 30);
	private static final Rectangle ANCHOR = new Rectangle(100, 200, 60, 50);

	@ParameterizedTest
	@CsvSource({ "LEFT,90,0", "CENTRE,100,0", "RIGHT,110,0", "TOP,0,180", "MIDDLE,0,190", "BOTTOM,0,200" })
	void comesIntoLine(Alignment alignment, int width, int height) {
		assertEquals(new Dimension(width, height), alignment.move(MOVED, ANCHOR));
		assertEquals(new Dimension(), alignment.move(ANCHOR, ANCHOR));
	}
}
