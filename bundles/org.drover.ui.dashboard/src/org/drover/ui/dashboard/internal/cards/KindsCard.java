package org.drover.ui.dashboard.internal.cards;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.migration.Dashboard;
import org.drover.migration.Dashboard.Count;
import org.drover.model.ObjectKind;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Migrated and total by kind: a bar for each. */
public final class KindsCard extends Card {

	private static final String TITLE = "Migrated and total, by kind";
	private static final int BAR = 8;
	private static final int LEAST_BAR = 24;
	private static final int ICON_POINTS = 16;
	private static final int ICON = 24;
	private static final int GAP = 10;
	private static final int ROW_GAP = 8;

	private final Map<ObjectKind, Count> counts = new LinkedHashMap<>();

	public KindsCard(Composite parent) {
		super(parent, Span.CHART);
	}

	public void show(Dashboard dashboard) {
		counts.clear();
		counts.put(ObjectKind.CLIENT, dashboard.clients());
		counts.putAll(dashboard.byKind());
		changed();
	}

	@Override
	public String words() {
		return TITLE + ": " + counts.entrySet().stream().map(row -> KindWords.names(row.getKey()) + ' ' + figures(row.getValue()))
				.collect(Collectors.joining("; "));
	}

	private static String figures(Count count) {
		return Words.number(count.migrated()) + " of " + Words.number(count.total());
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		pen.text(TITLE, area.x, area.y, area.width, Type.BOLD, Tint.TEXT);
		Rectangle bars = bars(pen, area);
		int y = area.y + pen.lineHeight(Type.BOLD) + GAP;
		for (Map.Entry<ObjectKind, Count> row : counts.entrySet()) {
			row(pen, area.x, bars, y, row.getKey(), row.getValue());
			y += rowHeight(pen);
		}
	}

	/** Where the bars are: names before them, figures behind. */
	private Rectangle bars(Pen pen, Rectangle area) {
		int names = counts.keySet().stream().mapToInt(kind -> pen.width(KindWords.names(kind), Type.SMALL)).max().orElse(0);
		int figures = counts.values().stream().mapToInt(count -> pen.width(figures(count), Type.SMALL)).max().orElse(0);
		int left = area.x + ICON + names + 8;
		return new Rectangle(left, area.y, Math.max(LEAST_BAR, area.x + area.width - figures - 10 - left), BAR);
	}

	private static void row(Pen pen, int left, Rectangle bars, int y, ObjectKind kind, Count count) {
		pen.gc.drawImage(Look.icon(kind), left, y + (pen.lineHeight(Type.SMALL) - ICON_POINTS) / 2);
		pen.text(KindWords.names(kind), left + ICON, y, Type.SMALL, Tint.TEXT);
		double share = count.total() == 0 ? 0 : (double) count.migrated() / count.total();
		pen.bar(bars.x, y + (pen.lineHeight(Type.SMALL) - BAR) / 2, bars.width, BAR, share, Look.color(kind));
		pen.text(figures(count), bars.x + bars.width + 10, y, Type.SMALL, count.migrated() > 0 ? Tint.TEXT : Tint.MUTED_TEXT);
	}

	private static int rowHeight(Pen pen) {
		return pen.lineHeight(Type.SMALL) + ROW_GAP;
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return pen.lineHeight(Type.BOLD) + GAP + counts.size() * rowHeight(pen) - ROW_GAP;
	}
}
