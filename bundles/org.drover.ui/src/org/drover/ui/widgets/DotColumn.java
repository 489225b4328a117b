package org.drover.ui.widgets;

import java.util.function.IntFunction;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Paints a coloured dot before the text of a column. The text stays in the table for those who cannot see the paint. */
public final class DotColumn {

	private static final int DOT_AT = 5;
	private static final int TEXT_AT = 20;

	private final Table table;
	private final int column;
	private final IntFunction<Tint> tints;

	private DotColumn(Table table, int column, IntFunction<Tint> tints) {
		this.table = table;
		this.column = column;
		this.tints = tints;
	}

	/** @param tints the dot's colour by row; asked only for rows that the table has */
	public static void paint(Table table, int column, IntFunction<Tint> tints) {
		DotColumn dots = new DotColumn(table, column, tints);
		table.addListener(SWT.EraseItem, dots::erase);
		table.addListener(SWT.PaintItem, dots::paint);
	}

	private void erase(Event event) {
		if (event.index == column)
			event.detail &= ~SWT.FOREGROUND;
	}

	private void paint(Event event) {
		TableItem item = (TableItem) event.item;
		int row = event.index == column ? table.indexOf(item) : -1;
		if (row < 0 || item.getText(column).isEmpty())
			return;
		Rectangle cell = Bars.cell(event);
		Bars.dot(event.gc, cell.x + DOT_AT, cell, Look.color(tints.apply(row)));
		event.gc.setFont(table.getFont());
		event.gc.setForeground(Look.color(Tint.TEXT));
		Point size = event.gc.textExtent(item.getText(column));
		event.gc.drawText(item.getText(column), cell.x + TEXT_AT, cell.y + (cell.height - size.y + 1) / 2, true);
	}
}
