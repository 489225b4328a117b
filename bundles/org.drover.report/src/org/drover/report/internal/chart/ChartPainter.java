package org.drover.report.internal.chart;

import java.util.List;

import org.drover.report.Chart;
import org.drover.report.Chart.Series;
import org.drover.report.internal.chart.Canvas.Anchor;

/** Draws a chart without its title, as wide as it is told. */
public abstract sealed class ChartPainter permits BarsPainter, StepsPainter {

	/** In heights of a text. */
	private static final double LEGEND = 2;

	protected final Canvas canvas;
	protected final double width;
	protected final double size;

	protected ChartPainter(Canvas canvas, double width) {
		this.canvas = canvas;
		this.width = width;
		this.size = canvas.textSize();
	}

	public static ChartPainter of(Chart chart, Canvas canvas, double width) {
		return switch (chart) {
		case Chart.Bars bars -> new BarsPainter(bars, canvas, width);
		case Chart.Steps steps -> new StepsPainter(steps, canvas, width);
		};
	}

	/** How high it will be. */
	public final double height() {
		return legendHeight() + plotHeight();
	}

	public final void paint(double x, double y) {
		if (legendHeight() > 0)
			legend(x, y + size);
		plot(x, y + legendHeight());
	}

	protected abstract List<Series> series();

	protected abstract double plotHeight();

	protected abstract void plot(double x, double y);

	private double legendHeight() {
		return series().size() > 1 ? LEGEND * size : 0;
	}

	private void legend(double x, double baseline) {
		double at = x;
		for (Series each : series()) {
			canvas.rectangle(at, baseline - size * 0.75, size * 0.75, size * 0.75, Shade.of(each.hue()));
			canvas.text(at + size * 1.15, baseline, each.name(), Shade.SOFT, Anchor.START);
			at += size * 3 + canvas.widthOf(each.name());
		}
	}

	/** A text that is not wider than it may be; what is cut off is told by an ellipsis. */
	protected final String fitted(String text, double most) {
		if (canvas.widthOf(text) <= most)
			return text;
		int end = text.length();
		while (end > 0 && canvas.widthOf(text.substring(0, end) + "\u2026") > most)
			end = text.offsetByCodePoints(end, -1);
		return text.substring(0, end) + "\u2026";
	}
}
