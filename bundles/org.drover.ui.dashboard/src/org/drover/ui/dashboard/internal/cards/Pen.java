package org.drover.ui.dashboard.internal.cards;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** Draws words, bars and dots in the console's look. Lives as long as one paint. */
final class Pen {

	private static final int TRANSPARENT = SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER;
	private static final String ELLIPSIS = "\u2026";

	final GC gc;

	Pen(GC gc) {
		this.gc = gc;
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
	}

	int lineHeight(Type type) {
		gc.setFont(Look.font(type));
		return gc.getFontMetrics().getHeight();
	}

	int width(String text, Type type) {
		gc.setFont(Look.font(type));
		return gc.textExtent(text, TRANSPARENT).x;
	}

	/** @return the x after it */
	int text(String text, int x, int y, Type type, Tint tint) {
		return text(text, x, y, type, Look.color(tint));
	}

	private int text(String text, int x, int y, Type type, Color color) {
		gc.setFont(Look.font(type));
		gc.setForeground(color);
		gc.drawText(text, x, y, TRANSPARENT);
		return x + gc.textExtent(text, TRANSPARENT).x;
	}

	/** Cut short where it is wider than {@code width}. */
	int text(String text, int x, int y, int width, Type type, Tint tint) {
		return text(fitting(text, width, type), x, y, type, tint);
	}

	/** Ends at {@code right}. @return the x where it begins */
	int textBefore(String text, int right, int y, Type type, Tint tint) {
		int x = right - width(text, type);
		text(text, x, y, type, tint);
		return x;
	}

	void textCentred(String text, int centre, int y, Type type, Tint tint) {
		text(text, centre - width(text, type) / 2, y, type, tint);
	}

	private String fitting(String text, int width, Type type) {
		if (width(text, type) <= width)
			return text;
		int length = text.length();
		while (length > 1 && width(text.substring(0, length) + ELLIPSIS, type) > width)
			length--;
		return text.substring(0, length).stripTrailing() + ELLIPSIS;
	}

	/** A track with its share filled; any share above nothing shows. */
	void bar(int x, int y, int width, int height, double share, Color fill) {
		gc.setBackground(Look.color(Tint.GRID));
		gc.fillRoundRectangle(x, y, width, height, height, height);
		int filled = share <= 0 ? 0 : Math.max(height, (int) Math.round(width * Math.min(1, share)));
		gc.setBackground(fill);
		if (filled > 0)
			gc.fillRoundRectangle(x, y, filled, height, height, height);
	}

	void dot(int x, int y, int size, Tint tint) {
		gc.setBackground(Look.color(tint));
		gc.fillOval(x, y, size, size);
	}

	/** A circle, filled clockwise from the top. */
	void ring(Point centre, int radius, int thickness, double share, Color fill) {
		int left = centre.x - radius;
		int top = centre.y - radius;
		gc.setLineWidth(thickness);
		gc.setLineCap(SWT.CAP_FLAT);
		gc.setForeground(Look.color(Tint.GRID));
		gc.drawOval(left, top, 2 * radius, 2 * radius);
		gc.setForeground(fill);
		if (share > 0)
			gc.drawArc(left, top, 2 * radius, 2 * radius, 90, -Math.max(4, (int) Math.round(360 * Math.min(1, share))));
		gc.setLineWidth(1);
	}
}
