package org.drover.report.internal.chart;

import java.util.ArrayList;
import java.util.List;

import org.drover.report.Chart;
import org.drover.report.Chart.Bar;
import org.drover.report.Chart.Series;
import org.drover.report.internal.Figures;
import org.drover.report.internal.chart.Canvas.Anchor;

/** Labels on the left, bars in the middle, their lengths on the right. */
final class BarsPainter extends ChartPainter {

	private static final int MOST_BARS = 20;
	/** In heights of a text. */
	private static final double ROW = 1.9;
	private static final double THICKNESS = 0.95;
	/** Of the width. */
	private static final double WIDEST_LABEL = 0.34;

	private final Chart.Bars chart;
	private final List<Bar> bars;
	private final double labels;
	private final double values;

	BarsPainter(Chart.Bars chart, Canvas canvas, double width) {
		super(canvas, width);
		this.chart = chart;
		this.bars = few(chart);
		this.labels = Math.min(width * WIDEST_LABEL, bars.stream().mapToDouble(bar -> canvas.widthOf(bar.label())).max().orElse(0));
		this.values = bars.stream().mapToDouble(bar -> canvas.widthOf(value(bar))).max().orElse(0);
	}

	/** Those that do not fit become one. */
	private static List<Bar> few(Chart.Bars chart) {
		if (chart.bars().size() <= MOST_BARS)
			return chart.bars();
		List<Bar> few = new ArrayList<>(chart.bars().subList(0, MOST_BARS - 1));
		List<Bar> rest = chart.bars().subList(MOST_BARS - 1, chart.bars().size());
		List<Long> parts = new ArrayList<>();
		for (int part = 0; part < chart.series().size(); part++) {
			int which = part;
			parts.add(rest.stream().mapToLong(bar -> bar.parts().get(which)).sum());
		}
		few.add(new Bar(rest.size() + " others", parts));
		return few;
	}

	@Override
	protected List<Series> series() {
		return chart.series();
	}

	@Override
	protected double plotHeight() {
		return bars.size() * ROW * size;
	}

	@Override
	protected void plot(double x, double y) {
		for (int row = 0; row < bars.size(); row++)
			row(bars.get(row), x, y + row * ROW * size);
	}

	private void row(Bar bar, double x, double y) {
		double gap = size * 0.8;
		double start = x + labels + gap;
		double most = Math.max(0, width - labels - values - 2 * gap);
		double longest = bars.stream().mapToLong(Bar::length).max().orElse(0);
		double middle = y + ROW * size / 2;
		canvas.text(x + labels, middle + size * 0.35, fitted(bar.label(), labels), Shade.INK, Anchor.END);
		double at = start;
		for (int part = 0; part < bar.parts().size(); part++) {
			double length = longest == 0 ? 0 : bar.parts().get(part) / longest * most;
			if (length > 0)
				canvas.rectangle(at, middle - size * THICKNESS / 2, length, size * THICKNESS, Shade.of(chart.series().get(part).hue()));
			at += length;
		}
		canvas.text(at + gap, middle + size * 0.35, value(bar), Shade.SOFT, Anchor.START);
	}

	/** What is done of all, where there are two parts; else the whole length. */
	private static String value(Bar bar) {
		String whole = Figures.text(bar.length());
		return bar.parts().size() > 1 ? Figures.text(bar.parts().getFirst()) + " of " + whole : whole;
	}
}
