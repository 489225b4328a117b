package org.drover.report.internal.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.drover.report.Chart;
import org.drover.report.Chart.Bar;
import org.drover.report.Chart.Hue;
import org.drover.report.Chart.Line;
import org.drover.report.Chart.Point;
import org.drover.report.Chart.Series;
import org.junit.jupiter.api.Test;

class ChartPainterTest {

	private static final double WIDTH = 500;

	/** Keeps what is drawn; all characters are as wide as high. */
	private static final class Sketch implements Canvas {
		private final List<String> texts = new ArrayList<>();
		private final List<Double> lengths = new ArrayList<>();
		private double right;

		@Override
		public void rectangle(double x, double y, double width, double height, Shade shade) {
			lengths.add(width);
			right = Math.max(right, x + width);
		}

		@Override
		public void path(List<Spot> spots, Shade shade, double thickness) {
			spots.forEach(spot -> right = Math.max(right, spot.x()));
		}

		@Override
		public void text(double x, double y, String text, Shade shade, Anchor anchor) {
			texts.add(text);
			right = Math.max(right, anchor == Anchor.START ? x + widthOf(text) : x);
		}

		@Override
		public double widthOf(String text) {
			return text.length() * textSize();
		}

		@Override
		public double textSize() {
			return 10;
		}
	}

	private final Sketch sketch = new Sketch();

	@Test
	void barsAreAsLongAsTheirCounts() {
		draw(new Chart.Bars("b", "B", "items", List.of(new Series("Items", Hue.ACCENT)), List.of(new Bar("one", List.of(50L)), new Bar("two", List.of(100L)))));
		assertEquals(2, sketch.lengths.size());
		assertEquals(sketch.lengths.get(1), sketch.lengths.get(0) * 2, 0.01);
		assertEquals(List.of("one", "50", "two", "100"), sketch.texts);
	}

	@Test
	void tooManyBarsBecomeOne() {
		draw(new Chart.Bars("b", "B", "items", List.of(new Series("Items", Hue.ACCENT)),
				IntStream.range(0, 30).mapToObj(i -> new Bar("bar " + i, List.of(1L))).toList()));
		assertTrue(sketch.texts.containsAll(List.of("bar 18", "11 others", "11")) && !sketch.texts.contains("bar 19"), sketch.texts::toString);
	}

	@Test
	void longLabelsAreCutAndNothingLeavesTheChart() {
		draw(new Chart.Bars("b", "B", "items", List.of(new Series("Done", Hue.GOOD), new Series("Rest", Hue.FAINT)),
				List.of(new Bar("a job with a name that is longer than any chart could show", List.of(5L, 7L)))));
		assertTrue(sketch.texts.contains("5 of 12"), sketch.texts::toString);
		assertTrue(sketch.texts.stream().anyMatch(text -> text.endsWith("\u2026")), sketch.texts::toString);
		assertTrue(sketch.right <= WIDTH + 0.01, () -> "goes to " + sketch.right);
	}

	@Test
	void linesAreDrawnOverTimeFromNought() {
		Instant start = Instant.parse("2026-03-01T10:00:00Z");
		draw(new Chart.Steps("s", "S", "items", List.of(new Line(new Series("Moved", Hue.ACCENT), List.of(new Point(start, 0), new Point(start.plusSeconds(60), 508))))));
		assertEquals(List.of("0", "150", "300", "450", "600", "10:00:00 UTC", "10:00:30 UTC", "10:01:00 UTC"), sketch.texts);
	}

	@Test
	void axesEndAtRoundNumbers() {
		assertEquals(4, StepsPainter.top(1));
		assertEquals(4, StepsPainter.top(4));
		assertEquals(8, StepsPainter.top(5));
		assertEquals(1000, StepsPainter.top(825));
		assertEquals(1_000_000, StepsPainter.top(825_000));
	}

	@Test
	void nothingToShowIsNotDrawn() {
		assertFalse(new Chart.Bars("b", "B", "items", List.of(new Series("Items", Hue.ACCENT)), List.of(new Bar("none", List.of(0L)))).drawable());
		assertFalse(new Chart.Steps("s", "S", "items", List.of()).drawable());
	}

	private void draw(Chart chart) {
		ChartPainter.of(chart, sketch, WIDTH).paint(0, 0);
	}
}
