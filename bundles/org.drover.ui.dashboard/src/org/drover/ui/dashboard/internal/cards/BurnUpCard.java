package org.drover.ui.dashboard.internal.cards;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

import org.drover.ui.dashboard.internal.figures.BurnUp;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Items moved over time, below the number that jobs were made for. */
public final class BurnUpCard extends Card {

	private static final String TITLE = "Items moved over time";
	private static final int PLOT_HEIGHT = 130;
	private static final int STEPS = 4;
	private static final int[] FACTORS = { 4, 8, 12, 16, 20, 24, 32 };
	private static final Duration SHORT = Duration.ofMinutes(10);
	private static final Duration DAY = Duration.ofDays(1);

	private BurnUp burnUp = new BurnUp(List.of());

	public BurnUpCard(Composite parent) {
		super(parent, Span.CHART);
	}

	public void show(BurnUp newBurnUp) {
		burnUp = newBurnUp;
		changed();
	}

	@Override
	public String words() {
		if (!burnUp.drawable())
			return TITLE + ": " + empty();
		BurnUp.Point last = burnUp.points().getLast();
		return TITLE + ": " + Words.number(last.done()) + " done of " + Words.number(last.planned()) + " planned, from "
				+ time(burnUp.points().getFirst().at()) + " to " + time(last.at());
	}

	private static String empty() {
		return "the first job draws this line.";
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return pen.lineHeight(Type.BOLD) + 12 + PLOT_HEIGHT + 4 + pen.lineHeight(Type.SMALL);
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		int after = pen.text(TITLE, area.x, area.y, area.width, Type.BOLD, Tint.TEXT);
		legend(pen, area, after);
		int top = area.y + pen.lineHeight(Type.BOLD) + 12;
		int height = area.y + area.height - top - 4 - pen.lineHeight(Type.SMALL);
		if (!burnUp.drawable()) {
			pen.textCentred(capital(empty()), area.x + area.width / 2, top + height / 2 - pen.lineHeight(Type.TEXT) / 2, Type.TEXT, Tint.MUTED_TEXT);
			return;
		}
		long highest = ceiling(burnUp.highest());
		int axis = pen.width(Words.number(highest), Type.SMALL) + 8;
		Rectangle plot = new Rectangle(area.x + axis, top, area.width - axis, height);
		grid(pen, plot, highest);
		lines(pen, plot, highest);
		times(pen, plot);
	}

	private void legend(Pen pen, Rectangle area, int after) {
		int right = area.x + area.width;
		int y = area.y + 1;
		if (!burnUp.drawable() || right - after < 150)
			return;
		int planned = pen.textBefore("planned", right, y, Type.SMALL, Tint.MUTED_TEXT);
		pen.dot(planned - 12, y + 4, 7, Tint.LINK);
		int done = pen.textBefore("done", planned - 22, y, Type.SMALL, Tint.MUTED_TEXT);
		pen.dot(done - 12, y + 4, 7, Tint.MIGRATED);
	}

	private static void grid(Pen pen, Rectangle plot, long highest) {
		for (int step = 0; step <= STEPS; step++) {
			int y = plot.y + plot.height - plot.height * step / STEPS;
			pen.gc.setForeground(Look.color(step == 0 ? Tint.CARD_BORDER : Tint.GRID));
			pen.gc.drawLine(plot.x, y, plot.x + plot.width, y);
			pen.textBefore(Words.number(highest * step / STEPS), plot.x - 8, y - pen.lineHeight(Type.SMALL) / 2, Type.SMALL, Tint.MUTED_TEXT);
		}
	}

	private void lines(Pen pen, Rectangle plot, long highest) {
		int[] done = corners(plot, highest, BurnUp.Point::done);
		int[] area = new int[done.length + 4];
		System.arraycopy(done, 0, area, 0, done.length);
		area[done.length] = done[done.length - 2];
		area[done.length + 1] = plot.y + plot.height;
		area[done.length + 2] = done[0];
		area[done.length + 3] = plot.y + plot.height;
		pen.gc.setBackground(Look.blend(Look.color(Tint.MIGRATED), Look.color(Tint.CARD), 0.2));
		pen.gc.fillPolygon(area);
		pen.gc.setLineWidth(2);
		pen.gc.setLineStyle(SWT.LINE_DASH);
		pen.gc.setForeground(Look.color(Tint.LINK));
		pen.gc.drawPolyline(corners(plot, highest, BurnUp.Point::planned));
		pen.gc.setLineStyle(SWT.LINE_SOLID);
		pen.gc.setForeground(Look.color(Tint.MIGRATED));
		pen.gc.drawPolyline(done);
		pen.gc.setLineWidth(1);
	}

	/** Each point holds until the next: the line goes across, then up. */
	private int[] corners(Rectangle plot, long highest, ToLongFunction<BurnUp.Point> value) {
		List<BurnUp.Point> points = burnUp.points();
		int[] corners = new int[points.size() * 4 - 2];
		int next = 0;
		int before = 0;
		for (BurnUp.Point point : points) {
			int x = x(plot, point.at());
			int y = plot.y + plot.height - (int) (plot.height * value.applyAsLong(point) / highest);
			if (next > 0) {
				corners[next++] = x;
				corners[next++] = before;
			}
			corners[next++] = x;
			corners[next++] = y;
			before = y;
		}
		return corners;
	}

	private int x(Rectangle plot, Instant at) {
		long whole = Duration.between(first(), last()).toMillis();
		return plot.x + (int) (plot.width * Duration.between(first(), at).toMillis() / Math.max(1, whole));
	}

	private void times(Pen pen, Rectangle plot) {
		int y = plot.y + plot.height + 4;
		pen.text(time(first()), plot.x, y, Type.SMALL, Tint.MUTED_TEXT);
		pen.textBefore(time(last()), plot.x + plot.width, y, Type.SMALL, Tint.MUTED_TEXT);
	}

	private String time(Instant at) {
		Duration whole = Duration.between(first(), last());
		String pattern = whole.compareTo(SHORT) < 0 ? "HH:mm:ss" : whole.compareTo(DAY) < 0 ? "HH:mm" : "d MMM";
		return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atZone(ZoneId.systemDefault()));
	}

	private Instant first() {
		return burnUp.points().getFirst().at();
	}

	private Instant last() {
		return burnUp.points().getLast().at();
	}

	/** The next number that divides well by the steps of the grid. */
	static long ceiling(long value) {
		long unit = 1;
		while (true) {
			for (int factor : FACTORS) {
				if (value <= factor * unit)
					return factor * unit;
			}
			unit *= 10;
		}
	}

	private static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}
}
