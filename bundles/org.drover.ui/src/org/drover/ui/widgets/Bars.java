package org.drover.ui.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** Paints bars with round ends. */
public final class Bars {

	private Bars() {
	}

	/** The cell of a table that is being painted: the item's own bounds leave out some of its row's height. */
	public static Rectangle cell(Event event) {
		Rectangle bounds = ((TableItem) event.item).getBounds(event.index);
		return new Rectangle(bounds.x, event.y, bounds.width, event.height);
	}

	/** A part of a cell, as high as given and in its middle. */
	public static Rectangle inside(Rectangle cell, int margin, int height) {
		return new Rectangle(cell.x + margin, cell.y + (cell.height - height) / 2, Math.max(0, cell.width - 2 * margin), height);
	}

	/** An empty track. */
	public static void track(GC gc, Rectangle area) {
		fill(gc, area, Look.blend(Look.color(Tint.MUTED_TEXT), Look.color(Tint.CARD), 0.16));
	}

	/** The part of an area between two shares of its width. */
	public static void part(GC gc, Rectangle area, double from, double to, Color color) {
		int start = (int) Math.round(area.width * from);
		int end = (int) Math.round(area.width * to);
		if (to > from)
			fill(gc, new Rectangle(area.x + start, area.y, Math.max(2, end - start), area.height), color);
	}

	public static void fill(GC gc, Rectangle area, Color color) {
		if (area.width <= 0)
			return;
		gc.setAntialias(SWT.ON);
		gc.setBackground(color);
		int round = Math.min(area.height, area.width);
		gc.fillRoundRectangle(area.x, area.y, area.width, area.height, round, round);
	}

	/** A small disc in the middle of a cell's height, with a rim that sets it off from a selection. */
	public static void dot(GC gc, int x, Rectangle cell, Color color) {
		int size = 8;
		int y = cell.y + (cell.height - size) / 2;
		gc.setAntialias(SWT.ON);
		gc.setBackground(Look.color(Tint.CARD));
		gc.fillOval(x - 1, y - 1, size + 2, size + 2);
		gc.setBackground(color);
		gc.fillOval(x, y, size, size);
	}
}
