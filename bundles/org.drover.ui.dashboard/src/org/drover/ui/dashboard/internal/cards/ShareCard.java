package org.drover.ui.dashboard.internal.cards;

import java.util.List;

import org.drover.migration.Dashboard.Count;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** How many of all, as a figure and a ring. */
public final class ShareCard extends Card {

	private static final int RADIUS = 20;
	private static final int THICKNESS = 6;

	private Count count = new Count(0, 0);

	public ShareCard(Composite parent, String caption) {
		super(parent, Span.TILE, caption);
	}

	public void show(Count newCount, Link link) {
		count = newCount;
		lead(List.of(link));
		changed();
	}

	@Override
	public String words() {
		return Words.say(Messages.ShareCard_words, title(), count.migrated(), count.total(), percent());
	}

	private String of() {
		return Words.say(Messages.ShareCard_of, count.total());
	}

	private String percent() {
		return Words.percent(count.migrated(), count.total()) + " %";
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		int y = area.y;
		place(pen, new Rectangle(area.x - 4, area.y - 4, area.width + 8, area.height + 8));
		pen.text(title(), area.x, y, area.width, Type.SMALL, Tint.MUTED_TEXT);
		y += pen.lineHeight(Type.SMALL) + 2;
		pen.text(Words.number(count.migrated()), area.x, y, Type.FIGURE, Tint.TEXT);
		y += pen.lineHeight(Type.FIGURE);
		pen.text(of(), area.x, y, Type.SMALL, Tint.MUTED_TEXT);
		ring(pen, area);
	}

	private void ring(Pen pen, Rectangle area) {
		Point centre = new Point(area.x + area.width - RADIUS - THICKNESS / 2, area.y + area.height - RADIUS - THICKNESS / 2);
		double share = count.total() == 0 ? 0 : (double) count.migrated() / count.total();
		pen.ring(centre, RADIUS, THICKNESS, share, Look.color(Tint.MIGRATED));
		pen.textCentred(percent(), centre.x, centre.y - pen.lineHeight(Type.SMALL) / 2, Type.SMALL, Tint.TEXT);
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return 2 * pen.lineHeight(Type.SMALL) + 2 + pen.lineHeight(Type.FIGURE);
	}
}
