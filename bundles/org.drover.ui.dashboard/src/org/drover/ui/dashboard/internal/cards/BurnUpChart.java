package org.drover.ui.dashboard.internal.cards;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.ToLongFunction;

import org.drover.ui.dashboard.internal.figures.BurnUp;
import org.drover.ui.dashboard.internal.figures.BurnUp.Point;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.eclipse.swtchart.model.DateArraySeriesModel;

/** The lines of items planned and done, as steps: each figure holds until the next. */
final class BurnUpChart {

	/** By which the chart knows its lines; nobody reads them. */
	private static final String PLANNED = "planned";
	private static final String DONE = "done";
	private static final int STEP_HINT = 34;
	private static final int WIDE_STEP_HINT = 90;
	private static final double HEADROOM = 1.06;

	private final Chart chart;
	private BurnUp burnUp = new BurnUp(List.of());
	private String pattern = "HH:mm";
	private String words = "";
	private Link link;

	BurnUpChart(Composite parent) {
		chart = new UnmarkedChart(parent);
		parent.addListener(SWT.Dispose, event -> chart.dispose()); // a chart frees what it made only when it is told
		Look.dress(chart, Tint.CARD, Tint.TEXT);
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTitle().setVisible(false);
			axis.getTick().setFont(Look.font(Type.SMALL));
		}
		yAxis().getTick().setTickMarkStepHint(STEP_HINT);
		yAxis().getTick().setFormat(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Words.LANGUAGE)));
		xAxis().getTick().setTickMarkStepHint(WIDE_STEP_HINT);
		xAxis().getGrid().setStyle(LineStyle.NONE);
		plot().addListener(SWT.MouseMove, event -> plot().setToolTipText(tip(event.x)));
		plot().addListener(SWT.MouseUp, event -> link.follow());
		plot().setCursor(chart.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		Look.onChange(chart, this::draw);
		speak(chart);
		speak(plot());
	}

	Control control() {
		return chart;
	}

	private Control plot() {
		return chart.getPlotArea().getControl();
	}

	private IAxis xAxis() {
		return chart.getAxisSet().getXAxis(0);
	}

	private IAxis yAxis() {
		return chart.getAxisSet().getYAxis(0);
	}

	/**
	 * @param newPattern of times
	 * @param newWords   what it shows, for those who do not see it
	 */
	void show(BurnUp newBurnUp, String newPattern, String newWords, Link newLink) {
		boolean same = burnUp.equals(newBurnUp);
		burnUp = newBurnUp;
		pattern = newPattern;
		words = newWords;
		link = newLink;
		if (!same)
			draw();
	}

	private void draw() {
		chart.suspendUpdate(true);
		colour();
		xAxis().getTick().setFormat(new SimpleDateFormat(pattern, Words.LANGUAGE));
		if (burnUp.drawable()) {
			line(PLANNED, Point::planned, Look.color(Tint.LINK)).setLineStyle(LineStyle.DASH);
			line(DONE, Point::done, Look.color(Tint.MIGRATED)).enableArea(true);
			xAxis().setRange(new Range(millis(burnUp.points().getFirst()), millis(burnUp.points().getLast())));
			yAxis().setRange(new Range(0, Math.max(1, burnUp.highest() * HEADROOM)));
		}
		chart.suspendUpdate(false);
		chart.redraw();
	}

	private void colour() {
		chart.setBackground(Look.color(Tint.CARD));
		chart.getPlotArea().setBackground(Look.color(Tint.CARD));
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTick().setForeground(Look.color(Tint.MUTED_TEXT));
			axis.getGrid().setForeground(Look.color(Tint.GRID));
		}
	}

	private ILineSeries<Integer> line(String name, ToLongFunction<Point> figure, Color color) {
		Date[] times = burnUp.points().stream().map(point -> Date.from(point.at())).toArray(Date[]::new);
		ILineSeries<Integer> line = series(name);
		line.setDataModel(new DateArraySeriesModel(times, burnUp.points().stream().mapToDouble(figure::applyAsLong).toArray()));
		line.enableStep(true);
		line.setSymbolType(PlotSymbolType.NONE);
		line.setLineWidth(2);
		line.setLineColor(color);
		line.setAntialias(SWT.ON);
		return line;
	}

	/** Series of lines have their points by number. */
	@SuppressWarnings("unchecked")
	private ILineSeries<Integer> series(String name) {
		ISeries<?> known = chart.getSeriesSet().getSeries(name);
		return (ILineSeries<Integer>) (known == null ? chart.getSeriesSet().createSeries(SeriesType.LINE, name) : known);
	}

	private static double millis(Point point) {
		return point.at().toEpochMilli();
	}

	/** Of the moment under the pointer. */
	private String tip(int x) {
		Instant at = Instant.ofEpochMilli((long) xAxis().getDataCoordinate(x));
		Point then = burnUp.points().getFirst();
		for (Point point : burnUp.points())
			then = point.at().isAfter(at) ? then : point;
		String moment = new SimpleDateFormat(Messages.BurnUpChart_moment, Words.LANGUAGE).format(Date.from(at));
		return Words.say(Messages.BurnUpChart_tip, moment, then.done(), then.planned());
	}

	private void speak(Control control) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = words;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = Messages.BurnUpChart_description;
			}
		});
	}
}
