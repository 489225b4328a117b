package org.drover.ui.diagram.internal.topology;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;

/** What the figures of a topology diagram are painted of. */
final class Frames {

	private static final int HALO = 4;
	private static final int HALO_ALPHA = 90;
	private static final int OPAQUE = 255;
	private static final int PILL_PAD = 6;
	private static final int PILL_HEIGHT = 16;

	private Frames() {
	}

	static void smooth(Graphics g) {
		g.setAntialias(SWT.ON);
		g.setTextAntialias(SWT.ON);
	}

	static void halo(Graphics g, Rectangle frame, int round) {
		g.setAlpha(HALO_ALPHA);
		g.setBackgroundColor(Look.color(Tint.ACCENT));
		g.fillRoundRectangle(frame.getExpanded(HALO, HALO), round + HALO, round + HALO);
		g.setAlpha(OPAQUE);
	}

	static void shadow(Graphics g, Rectangle frame, int round) {
		g.setBackgroundColor(new Color(0, 0, 0));
		g.setAlpha(Look.dark() ? 40 : 8);
		for (int depth = 1; depth <= 3; depth++)
			g.fillRoundRectangle(frame.getTranslated(0, depth), round, round);
		g.setAlpha(OPAQUE);
	}

	static void sheet(Graphics g, Rectangle frame, int round, Color ground, Color border, boolean dashed) {
		g.setBackgroundColor(ground);
		g.fillRoundRectangle(frame, round, round);
		g.setForegroundColor(border);
		g.setLineWidth(1);
		g.setLineStyle(dashed ? Graphics.LINE_DASH : Graphics.LINE_SOLID);
		g.drawRoundRectangle(frame.getResized(-1, -1), round, round);
		g.setLineStyle(Graphics.LINE_SOLID);
	}

	/** An icon on a soft square of its colour. */
	static void tile(Graphics g, Rectangle tile, Color color, Color ground, Image icon) {
		g.setBackgroundColor(Look.blend(color, ground, Look.dark() ? 0.26 : 0.13));
		g.fillRoundRectangle(tile, 8, 8);
		org.eclipse.swt.graphics.Rectangle size = icon.getBounds();
		g.drawImage(icon, tile.x + (tile.width - size.width) / 2, tile.y + (tile.height - size.height) / 2);
	}

	static void text(Graphics g, String text, Type type, Color color, int x, int y) {
		g.setFont(Look.font(type));
		g.setForegroundColor(color);
		g.drawString(text, x, y);
	}

	static int height(Type type) {
		return FigureUtilities.getFontMetrics(Look.font(type)).getHeight();
	}

	static int width(String text, Type type) {
		return FigureUtilities.getTextWidth(text, Look.font(type));
	}

	/** @return how wide the pill is */
	static int pill(Graphics g, String word, Color color, Color ground, int x, int y) {
		Font font = Look.font(Type.SMALL);
		Rectangle pill = new Rectangle(x, y, pillWidth(word), PILL_HEIGHT);
		g.setBackgroundColor(Look.blend(color, ground, Look.dark() ? 0.22 : 0.12));
		g.fillRoundRectangle(pill, PILL_HEIGHT, PILL_HEIGHT);
		text(g, word, Type.SMALL, color, x + PILL_PAD, y + (PILL_HEIGHT - FigureUtilities.getFontMetrics(font).getHeight()) / 2);
		return pill.width;
	}

	static int pillWidth(String word) {
		return width(word, Type.SMALL) + 2 * PILL_PAD;
	}
}
