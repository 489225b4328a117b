package org.drover.ui.internal.clients;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the titles of columns, with an arrow at the one sorted by. */
final class HeaderPainter extends CellPainter {

	private static final int ARROW = 8;

	private final Sorting sorting;

	HeaderPainter(Sorting sorting) {
		this.sorting = sorting;
	}

	@Override
	Tint background(ILayerCell cell) {
		return Tint.CANVAS;
	}

	@Override
	Tint text(ILayerCell cell) {
		return sorting.isColumnIndexSorted(cell.getColumnIndex()) ? Tint.TEXT : Tint.MUTED_TEXT;
	}

	@Override
	Tint line() {
		return Tint.CARD_BORDER;
	}

	@Override
	Font font() {
		return Look.font(Type.BOLD);
	}

	@Override
	int paintAfter(ILayerCell cell, GC gc, Rectangle bounds) {
		gc.setForeground(Look.color(Tint.CARD_BORDER));
		int right = bounds.x + bounds.width - 1;
		gc.drawLine(right, bounds.y + 6, right, bounds.y + bounds.height - 8);
		gc.setForeground(Look.color(text(cell)));
		SortDirectionEnum direction = sorting.getSortDirection(cell.getColumnIndex());
		if (direction == SortDirectionEnum.NONE)
			return 0;
		paintArrow(gc, right - PADDING - ARROW, bounds.y + bounds.height / 2, direction == SortDirectionEnum.ASC ? -1 : 1);
		return ARROW + PADDING;
	}

	/** @param way of its point: 1 down, -1 up */
	private static void paintArrow(GC gc, int x, int middle, int way) {
		gc.setBackground(Look.color(Tint.ACCENT));
		gc.setAntialias(SWT.ON);
		int base = middle - way * ARROW / 4;
		gc.fillPolygon(new int[] { x, base, x + ARROW, base, x + ARROW / 2, base + way * ARROW / 2 });
	}
}
