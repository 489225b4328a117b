package org.drover.ui.dashboard.internal.cards;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.drover.migration.Dashboard.Count;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Migrated and total: a bar for each of several things. */
public final class BarsCard extends Card {

	/**
	 * @param icon  a name that Look knows
	 * @param color of the bar, in the theme as it is then
	 */
	public record Row(String icon, String label, Count count, Supplier<Color> color, Link link) {
	}

	private static final int BAR = 8;
	private static final int LEAST_BAR = 24;
	private static final int ICON_POINTS = 16;
	private static final int ICON = 24;
	private static final int ROW_GAP = 8;

	private final String whenEmpty;
	private List<Row> rows = List.of();

	/** @param whenEmpty a sentence in place of rows */
	public BarsCard(Composite parent, String title, String whenEmpty) {
		super(parent, Span.CHART, title);
		this.whenEmpty = whenEmpty;
	}

	public void show(List<Row> newRows) {
		rows = List.copyOf(newRows);
		lead(rows.stream().map(Row::link).toList());
		changed();
	}

	@Override
	public String words() {
		if (rows.isEmpty())
			return title() + ": " + whenEmpty;
		return title() + ": " + rows.stream().map(row -> row.label() + ' ' + figures(row.count())).collect(Collectors.joining("; "));
	}

	private static String figures(Count count) {
		return Words.say(Messages.BarsCard_figures, count.migrated(), count.total());
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		int y = drawTitle(pen, area);
		if (rows.isEmpty())
			pen.text(whenEmpty, area.x, y, area.width, Type.SMALL, Tint.MUTED_TEXT);
		Rectangle bars = bars(pen, area);
		for (Row row : rows) {
			place(pen, new Rectangle(area.x - 4, y - ROW_GAP / 2, area.width + 8, rowHeight(pen)));
			row(pen, area.x, bars, area.x + area.width, y, row);
			y += rowHeight(pen);
		}
	}

	/** Where the bars are: names before them, figures behind. */
	private Rectangle bars(Pen pen, Rectangle area) {
		int names = rows.stream().mapToInt(row -> pen.width(row.label(), Type.SMALL)).max().orElse(0);
		int figures = rows.stream().mapToInt(row -> pen.width(figures(row.count()), Type.SMALL)).max().orElse(0);
		int left = area.x + ICON + Math.min(names, area.width / 2) + 8;
		return new Rectangle(left, area.y, Math.max(LEAST_BAR, area.x + area.width - figures - 10 - left), BAR);
	}

	private static void row(Pen pen, int left, Rectangle bars, int right, int y, Row row) {
		pen.gc.drawImage(Look.icon(row.icon()), left, y + (pen.lineHeight(Type.SMALL) - ICON_POINTS) / 2);
		pen.text(row.label(), left + ICON, y, bars.x - left - ICON - 8, Type.SMALL, Tint.TEXT);
		Count count = row.count();
		double share = count.total() == 0 ? 0 : (double) count.migrated() / count.total();
		pen.bar(bars.x, y + (pen.lineHeight(Type.SMALL) - BAR) / 2, bars.width, BAR, share, row.color().get());
		pen.textBefore(figures(count), right, y, Type.SMALL, count.migrated() > 0 ? Tint.TEXT : Tint.MUTED_TEXT);
	}

	private static int rowHeight(Pen pen) {
		return pen.lineHeight(Type.SMALL) + ROW_GAP;
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return titleHeight(pen) + Math.max(1, rows.size()) * rowHeight(pen) - ROW_GAP;
	}
}
