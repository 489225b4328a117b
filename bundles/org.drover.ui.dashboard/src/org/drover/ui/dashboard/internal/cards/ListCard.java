package org.drover.ui.dashboard.internal.cards;

import java.util.List;
import java.util.stream.Collectors;

import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Sentences with a dot, and most with a figure, below each other. */
public final class ListCard extends Card {

	private static final int GAP = 8;
	private static final int DOT = 8;
	private static final int TEXT = DOT + 8;

	/**
	 * @param figure behind it; empty for none
	 * @param detail a line below; empty for none
	 */
	public record Row(String text, String figure, String detail, Tint tint, Link link) {

		public static Row of(String text, long count, Tint tint, Link link) {
			return new Row(text, Words.number(count), "", tint, link);
		}

		private String words() {
			return text + (figure.isEmpty() ? "" : ' ' + figure) + (detail.isEmpty() ? "" : " (" + detail + ')');
		}
	}

	private String note = "";
	private List<Row> rows = List.of();

	public ListCard(Composite parent, String title) {
		super(parent, Span.CHART, title);
	}

	/** @param newNote a line below the title: how old it is; or what stands in place of rows. Empty for none */
	public void show(String newNote, List<Row> newRows) {
		note = newNote;
		rows = List.copyOf(newRows);
		lead(rows.stream().map(Row::link).toList());
		changed();
	}

	@Override
	public String words() {
		String all = rows.stream().map(Row::words).collect(Collectors.joining("; "));
		return title() + ": " + note + (note.isEmpty() || all.isEmpty() ? "" : "; ") + all;
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		int y = drawTitle(pen, area);
		if (!note.isEmpty()) {
			pen.text(note, area.x, y - 6, area.width, Type.SMALL, Tint.MUTED_TEXT);
			y += noteHeight(pen);
		}
		for (Row row : rows) {
			place(pen, new Rectangle(area.x - 4, y - GAP / 2, area.width + 8, height(pen, row)));
			row(pen, area, y, row);
			y += height(pen, row);
		}
	}

	private static void row(Pen pen, Rectangle area, int y, Row row) {
		int line = pen.lineHeight(Type.BOLD);
		pen.dot(area.x, y + (line - DOT) / 2, DOT, row.tint());
		int figure = pen.textBefore(row.figure(), area.x + area.width, y, Type.BOLD, row.figure().equals("0") ? Tint.MUTED_TEXT : Tint.TEXT);
		pen.text(row.text(), area.x + TEXT, y, figure - area.x - TEXT - 8, Type.SMALL, Tint.TEXT);
		if (!row.detail().isEmpty())
			pen.text(row.detail(), area.x + TEXT, y + line, area.width - TEXT, Type.SMALL, Tint.MUTED_TEXT);
	}

	private static int height(Pen pen, Row row) {
		return pen.lineHeight(Type.BOLD) + GAP + (row.detail().isEmpty() ? 0 : pen.lineHeight(Type.SMALL));
	}

	private int noteHeight(Pen pen) {
		return note.isEmpty() ? 0 : pen.lineHeight(Type.SMALL) + (rows.isEmpty() ? 0 : 2);
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return titleHeight(pen) + noteHeight(pen) + rows.stream().mapToInt(row -> height(pen, row)).sum() - (rows.isEmpty() ? 6 : GAP);
	}
}
