package org.drover.report;

import java.time.Instant;
import java.util.List;

/** Figures that are easier seen than read. What it shows is in a table or a fact as well, for those who cannot see it. */
public sealed interface Chart {

	String id();

	String title();

	/** Whether there is anything to show. */
	boolean drawable();

	/** What stands out in which way; readers get the names too, never a colour alone. */
	record Series(String name, Hue hue) {
	}

	enum Hue {
		ACCENT, GOOD, WARNING, BAD, PLAIN, FAINT
	}

	/**
	 * One bar for each category, from left to right, of as many parts as there are series.
	 *
	 * @param unit what is counted: {@code items}
	 */
	record Bars(String id, String title, String unit, List<Series> series, List<Bar> bars) implements Chart {

		public Bars {
			ReportModel.requireId(id);
			series = List.copyOf(series);
			bars = List.copyOf(bars);
			for (Bar bar : bars) {
				if (bar.parts().size() != series.size())
					throw new IllegalArgumentException("a bar of " + id + " has " + bar.parts().size() + " parts for " + series.size() + " series");
			}
		}

		@Override
		public boolean drawable() {
			return longest() > 0;
		}

		public long longest() {
			return bars.stream().mapToLong(Bar::length).max().orElse(0);
		}
	}

	/** @param parts one for each series, none negative */
	record Bar(String label, List<Long> parts) {

		public Bar {
			parts = List.copyOf(parts);
		}

		public long length() {
			return parts.stream().mapToLong(Long::longValue).sum();
		}
	}

	/**
	 * Counts over time, one line for each series.
	 *
	 * @param unit what is counted: {@code items}
	 */
	record Steps(String id, String title, String unit, List<Line> lines) implements Chart {

		public Steps {
			ReportModel.requireId(id);
			lines = List.copyOf(lines);
		}

		@Override
		public boolean drawable() {
			return highest() > 0 && first().isBefore(last());
		}

		public long highest() {
			return lines.stream().flatMap(line -> line.points().stream()).mapToLong(Point::count).max().orElse(0);
		}

		/** @throws java.util.NoSuchElementException where there is no point at all */
		public Instant first() {
			return lines.stream().flatMap(line -> line.points().stream()).map(Point::at).min(Instant::compareTo).orElseThrow();
		}

		/** @throws java.util.NoSuchElementException where there is no point at all */
		public Instant last() {
			return lines.stream().flatMap(line -> line.points().stream()).map(Point::at).max(Instant::compareTo).orElseThrow();
		}
	}

	/** @param points in the order of time; each holds until the next */
	record Line(Series series, List<Point> points) {

		public Line {
			points = List.copyOf(points);
		}
	}

	/** From this moment on. */
	record Point(Instant at, long count) {
	}
}
