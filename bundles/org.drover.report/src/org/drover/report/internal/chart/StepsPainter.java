package org.drover.report.internal.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.drover.report.Chart;
import org.drover.report.Chart.Line;
import org.drover.report.Chart.Point;
import org.drover.report.Chart.Series;
import org.drover.report.internal.Figures;
import org.drover.report.internal.chart.Canvas.Anchor;
import org.drover.report.internal.chart.Canvas.Spot;

/** Time from left to right, counts upwards from nought. */
final class StepsPainter extends ChartPainter {

	private static final int PARTS = 4;
	private static final long[] ROUND = { 10, 15, 20, 25, 30, 40, 50, 75 };
	/** In heights of a text. */
	private static final double HEIGHT = 17;
	private static final double AXIS = 1.8;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

	private final Chart.Steps chart;
	private final Instant first;
	private final double millis;
	private final long top;
	private final double left;

	StepsPainter(Chart.Steps chart, Canvas canvas, double width) {
		super(canvas, width);
		this.chart = chart;
		this.first = chart.first();
		this.millis = Duration.between(first, chart.last()).toMillis();
		this.top = top(chart.highest());
		this.left = canvas.widthOf(Figures.text(top)) + size * 0.8;
	}

	/** The least number from the highest one on that can be divided into round parts. */
	static long top(long highest) {
		for (long ten = 1;; ten *= 10) {
			for (long tenths : ROUND) {
				if (tenths * ten % 10 == 0 && tenths * ten / 10 * PARTS >= highest)
					return tenths * ten / 10 * PARTS;
			}
		}
	}

	@Override
	protected List<Series> series() {
		return chart.lines().stream().map(Line::series).toList();
	}

	@Override
	protected double plotHeight() {
		return (HEIGHT + AXIS) * size;
	}

	@Override
	protected void plot(double x, double y) {
		grid(x, y);
		times(x, y + plotHeight() - size * 0.3);
		chart.lines().forEach(line -> canvas.path(path(line, x, y), Shade.of(line.series().hue()), size * 0.16));
	}

	private void grid(double x, double y) {
		for (int part = 0; part <= PARTS; part++) {
			long count = top / PARTS * part;
			double at = y(count, y);
			canvas.path(List.of(new Spot(x + left, at), new Spot(x + width, at)), Shade.GRID, size * 0.06);
			canvas.text(x + left - size * 0.5, at + size * 0.35, Figures.text(count), Shade.SOFT, Anchor.END);
		}
	}

	private void times(double x, double baseline) {
		canvas.text(x + left, baseline, time(first), Shade.SOFT, Anchor.START);
		canvas.text(x + left + (width - left) / 2, baseline, time(first.plusMillis((long) (millis / 2))), Shade.SOFT, Anchor.MIDDLE);
		canvas.text(x + width, baseline, time(chart.last()), Shade.SOFT, Anchor.END);
	}

	/** As exact as the whole stretch needs it. */
	private String time(Instant at) {
		Duration whole = Duration.ofMillis((long) millis);
		DateTimeFormatter format = whole.toDays() > 3 ? DAY : whole.toMinutes() > 10 ? MINUTE : SECOND;
		return format.format(at) + (format == DAY ? "" : " UTC");
	}

	private List<Spot> path(Line line, double x, double y) {
		List<Spot> spots = new ArrayList<>();
		for (Point point : line.points()) {
			double at = x + left + Duration.between(first, point.at()).toMillis() / millis * (width - left);
			if (!spots.isEmpty())
				spots.add(new Spot(at, spots.getLast().y()));
			spots.add(new Spot(at, y(point.count(), y)));
		}
		if (!spots.isEmpty())
			spots.add(new Spot(x + width, spots.getLast().y()));
		return spots;
	}

	private double y(long count, double y) {
		double room = HEIGHT * size - size;
		return y + size / 2 + room - room * count / top;
	}
}
