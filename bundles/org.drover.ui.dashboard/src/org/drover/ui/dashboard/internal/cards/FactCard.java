package org.drover.ui.dashboard.internal.cards;

import java.util.List;

import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A figure with what it means. */
public final class FactCard extends Card {

	private static final int DOT = 8;

	private String figure = "";
	private String unit = "";
	private String meaning = "";
	private Tint tint = Tint.MUTED_TEXT;

	public FactCard(Composite parent, String caption) {
		super(parent, Span.TILE, caption);
	}

	/**
	 * @param newUnit    behind the figure, small
	 * @param newMeaning the line below, with a dot
	 * @param newTint    of the dot: good or bad news
	 */
	public void show(String newFigure, String newUnit, String newMeaning, Tint newTint, Link link) {
		figure = newFigure;
		unit = newUnit;
		meaning = newMeaning;
		tint = newTint;
		lead(List.of(link));
		changed();
	}

	@Override
	public String words() {
		return title() + ": " + figure + (unit.isEmpty() ? "" : ' ' + unit) + ", " + meaning;
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		int y = area.y;
		place(pen, new Rectangle(area.x - 4, area.y - 4, area.width + 8, area.height + 8));
		pen.text(title(), area.x, y, area.width, Type.SMALL, Tint.MUTED_TEXT);
		y += pen.lineHeight(Type.SMALL) + 2;
		int after = pen.text(figure, area.x, y, Type.FIGURE, Tint.TEXT);
		int baseline = y + pen.lineHeight(Type.FIGURE) * 4 / 5 - pen.lineHeight(Type.SMALL) * 4 / 5;
		pen.text(unit, after + 6, baseline, area.x + area.width - after - 6, Type.SMALL, Tint.MUTED_TEXT);
		y += pen.lineHeight(Type.FIGURE);
		int line = pen.lineHeight(Type.SMALL);
		pen.dot(area.x, y + (line - DOT) / 2, DOT, tint);
		pen.text(meaning, area.x + DOT + 6, y, area.width - DOT - 6, Type.SMALL, Tint.MUTED_TEXT);
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return 2 * pen.lineHeight(Type.SMALL) + 2 + pen.lineHeight(Type.FIGURE);
	}
}
