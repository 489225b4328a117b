package org.drover.ui.internal.clients;

import org.drover.model.ObjectKind;
import org.drover.ui.internal.clients.Arranged.Group;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.IOverlayPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

/** Paints what goes across the columns: the rows above groups, and why there are no rows. */
final class GroupPainter implements IOverlayPainter {

	/** Where the arrow of a group ends, and its text begins. */
	static final int INDENT = 26;

	private static final int ARROW = 8;
	static final String NO_TEXT = Messages.GroupPainter_noText;

	private final NatTable table;
	private final Rows rows;

	GroupPainter(NatTable table, Rows rows) {
		this.table = table;
		this.rows = rows;
	}

	@Override
	public void paintOverlay(GC gc, ILayer layer) {
		if (rows.list() != null && rows.getRowCount() == 0)
			paintNone(gc);
		for (int position = 1; rows.isGrouped() && position < table.getRowCount(); position++) {
			int row = table.getRowIndexByPosition(position);
			if (rows.isGroup(row))
				paintGroup(gc, row, table.getStartYOfRowPosition(position), table.getRowHeightByPosition(position));
		}
	}

	private void paintNone(GC gc) {
		gc.setFont(Look.font(Type.TEXT));
		gc.setForeground(Look.color(Tint.MUTED_TEXT));
		String words = rows.list().clients().length == 0 ? Messages.GroupPainter_noClients : Messages.GroupPainter_noneLeft;
		gc.drawText(words, (table.getClientArea().width - gc.textExtent(words).x) / 2, table.getStartYOfRowPosition(0) + 2 * table.getRowHeightByPosition(0), true);
	}

	private void paintGroup(GC gc, int row, int top, int height) {
		Group group = rows.group(row);
		paintArrow(gc, CellPainter.PADDING, top + height / 2, rows.isFolded(row));
		gc.setFont(Look.font(Type.BOLD));
		gc.setForeground(Look.color(Tint.TEXT));
		String text = text(group);
		int line = top + (height - gc.getFontMetrics().getHeight()) / 2;
		gc.drawText(text, INDENT, line, true);
		int end = INDENT + gc.textExtent(text).x + CellPainter.PADDING;
		gc.setFont(Look.font(Type.TEXT));
		gc.setForeground(Look.color(Tint.MUTED_TEXT));
		gc.drawText(KindWords.count(group.size(), ObjectKind.CLIENT), end, line, true);
	}

	static String text(Group group) {
		return group.text().isEmpty() ? NO_TEXT : group.text();
	}

	private static void paintArrow(GC gc, int left, int middle, boolean folded) {
		gc.setBackground(Look.color(Tint.MUTED_TEXT));
		gc.setAntialias(SWT.ON);
		int half = ARROW / 2;
		gc.fillPolygon(folded ? new int[] { left + 2, middle - half, left + 2 + half, middle, left + 2, middle + half }
				: new int[] { left, middle - half / 2, left + ARROW, middle - half / 2, left + half, middle + half / 2 + 1 });
	}
}
