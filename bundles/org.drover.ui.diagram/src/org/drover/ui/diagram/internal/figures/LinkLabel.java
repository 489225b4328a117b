package org.drover.ui.diagram.internal.figures;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.swt.SWT;

/** A few words on a link, legible over it. */
public final class LinkLabel extends Figure {

	private static final int PAD = 6;

	private final String text;

	public LinkLabel(String text) {
		this.text = text;
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		return FigureUtilities.getTextExtents(text, Look.font(Type.SMALL)).getExpanded(2 * PAD, 2);
	}

	@Override
	protected void paintFigure(Graphics g) {
		if (Detail.of(this) != Detail.FULL)
			return;
		g.setAntialias(SWT.ON);
		g.setBackgroundColor(Look.color(Tint.CANVAS));
		g.fillRoundRectangle(getBounds(), 8, 8);
		g.setFont(Look.font(Type.SMALL));
		g.setForegroundColor(Look.color(Tint.MUTED_TEXT));
		g.drawString(text, getBounds().x + PAD, getBounds().y + 1);
	}
}
