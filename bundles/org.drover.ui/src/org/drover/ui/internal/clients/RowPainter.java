package org.drover.ui.internal.clients;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints clients: obsolete ones pale, and their state with a dot in its colour; and the ground of the rows above groups. */
final class RowPainter extends CellPainter {

	private static final int DOT = 7;
	private static final int MARK = 3;

	private final Rows rows;

	RowPainter(Rows rows) {
		this.rows = rows;
	}

	@Override
	Tint background(ILayerCell cell) {
		if (DisplayMode.SELECT.equals(cell.getDisplayMode()))
			return Tint.SELECTION;
		return rows.isGroup(cell.getRowIndex()) ? Tint.CANVAS : Tint.CARD;
	}

	@Override
	Tint text(ILayerCell cell) {
		if (rows.isGroup(cell.getRowIndex()))
			return Tint.TEXT;
		if (rows.state(cell.getRowIndex()) == ClientState.OBSOLETE && !DisplayMode.SELECT.equals(cell.getDisplayMode()))
			return Tint.OBSOLETE;
		return cell.getColumnIndex() == 0 || cell.getColumnIndex() == ClientColumn.STATE ? Tint.TEXT : Tint.MUTED_TEXT;
	}

	@Override
	Tint line() {
		return Tint.GRID;
	}

	@Override
	Font font() {
		return Look.font(Type.TEXT);
	}

	@Override
	int paintBefore(ILayerCell cell, GC gc, Rectangle bounds) {
		if (cell.getColumnIndex() == 0 && DisplayMode.SELECT.equals(cell.getDisplayMode()))
			paintMark(gc, bounds);
		if (cell.getColumnIndex() != ClientColumn.STATE || rows.isGroup(cell.getRowIndex()))
			return 0;
		gc.setBackground(Look.color(rows.state(cell.getRowIndex()).tint()));
		gc.setAntialias(SWT.ON);
		gc.fillOval(bounds.x + PADDING, bounds.y + (bounds.height - DOT) / 2, DOT, DOT);
		return DOT + 6;
	}

	private static void paintMark(GC gc, Rectangle bounds) {
		gc.setBackground(Look.color(Tint.ACCENT));
		gc.fillRectangle(bounds.x, bounds.y, MARK, bounds.height);
	}
}
