package org.drover.ui.dashboard.internal.cards;

import java.util.List;
import java.util.stream.Collectors;

import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** What does not move, and why: counted by reason. */
public final class LeftCard extends Card {

	private static final String TITLE = "Left where it is";
	private static final int GAP = 8;
	private static final int DOT = 8;

	/** @param why in words */
	public record Row(String why, long count, Tint tint) {
	}

	private List<Row> rows = List.of();

	public LeftCard(Composite parent) {
		super(parent, Span.CHART);
	}

	public void show(List<Row> newRows) {
		rows = List.copyOf(newRows);
		changed();
	}

	@Override
	public String words() {
		return TITLE + ": " + rows.stream().map(row -> row.why() + ' ' + Words.number(row.count())).collect(Collectors.joining("; "));
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		pen.text(TITLE, area.x, area.y, area.width, Type.BOLD, Tint.TEXT);
		int y = area.y + pen.lineHeight(Type.BOLD) + GAP + 2;
		for (Row row : rows) {
			pen.dot(area.x, y + (pen.lineHeight(Type.SMALL) - DOT) / 2, DOT, row.tint());
			int figure = pen.textBefore(Words.number(row.count()), area.x + area.width, y, Type.BOLD, row.count() > 0 ? Tint.TEXT : Tint.MUTED_TEXT);
			pen.text(row.why(), area.x + DOT + 8, y, figure - area.x - DOT - 16, Type.SMALL, Tint.TEXT);
			y += rowHeight(pen);
		}
	}

	private static int rowHeight(Pen pen) {
		return pen.lineHeight(Type.BOLD) + GAP;
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return pen.lineHeight(Type.BOLD) + GAP + 2 + rows.size() * rowHeight(pen) - GAP;
	}
}
