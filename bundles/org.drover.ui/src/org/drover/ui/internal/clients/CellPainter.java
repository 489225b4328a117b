package org.drover.ui.internal.clients;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints one line of text, cut with dots where it is too long, above a hairline, in the colours of the theme. */
abstract class CellPainter extends AbstractCellPainter {

	static final int PADDING = 8;
	private static final String CUT = "...";

	@Override
	public final void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		gc.setBackground(Look.color(background(cell)));
		gc.fillRectangle(bounds);
		gc.setForeground(Look.color(line()));
		int bottom = bounds.y + bounds.height - 1;
		gc.drawLine(bounds.x, bottom, bounds.x + bounds.width, bottom);
		gc.setFont(font());
		gc.setForeground(Look.color(text(cell)));
		int indent = paintBefore(cell, gc, bounds);
		int room = bounds.width - 2 * PADDING - indent - paintAfter(cell, gc, bounds);
		String words = cut(gc, String.valueOf(cell.getDataValue()), room);
		gc.drawText(words, bounds.x + PADDING + indent, bounds.y + (bounds.height - gc.getFontMetrics().getHeight()) / 2, true);
	}

	abstract Tint background(ILayerCell cell);

	abstract Tint text(ILayerCell cell);

	abstract Tint line();

	abstract Font font();

	/** @return how far the text must move to the right */
	int paintBefore(ILayerCell cell, GC gc, Rectangle bounds) {
		return 0;
	}

	/** @return how much of the room at the right end is used */
	int paintAfter(ILayerCell cell, GC gc, Rectangle bounds) {
		return 0;
	}

	private static String cut(GC gc, String words, int room) {
		if (gc.textExtent(words).x <= room)
			return words;
		int length = words.length();
		while (length > 0 && gc.textExtent(words.substring(0, length) + CUT).x > room)
			length -= Math.max(1, length / 8);
		return words.substring(0, Math.max(0, length)) + CUT;
	}

	@Override
	public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		gc.setFont(font());
		return gc.textExtent(String.valueOf(cell.getDataValue())).x + 4 * PADDING;
	}

	@Override
	public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		gc.setFont(font());
		return gc.getFontMetrics().getHeight() + PADDING;
	}
}
