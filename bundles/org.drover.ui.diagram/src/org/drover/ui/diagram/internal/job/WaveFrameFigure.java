package org.drover.ui.diagram.internal.job;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;

/** A soft ground behind the cards of a wave, with its title. */
final class WaveFrameFigure extends Figure {

	private static final int ROUND = 16;
	private static final int LEFT = 18;
	private static final int TOP = 12;

	private final String title;

	WaveFrameFigure(String title) {
		this.title = title;
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return false; // the ground behind it is what is dragged
	}

	@Override
	protected void paintFigure(Graphics g) {
		Rectangle r = getBounds();
		g.setAntialias(SWT.ON);
		g.setBackgroundColor(Look.blend(Look.color(Tint.CARD), Look.color(Tint.CANVAS), 0.6));
		g.fillRoundRectangle(r, ROUND, ROUND);
		g.setForegroundColor(Look.color(Tint.CARD_BORDER));
		g.drawRoundRectangle(r.getCopy().resize(-1, -1), ROUND, ROUND);
		Font font = Look.font(Type.BOLD);
		g.setFont(font);
		g.setForegroundColor(Look.color(Tint.MUTED_TEXT));
		g.drawString(fitting(font, r.width - 2 * LEFT), r.x + LEFT, r.y + TOP);
	}

	private String fitting(Font font, int width) {
		String text = title;
		while (text.length() > 1 && FigureUtilities.getStringExtents(text, font).width > width)
			text = text.substring(0, text.length() - 2) + '\u2026';
		return text;
	}
}
