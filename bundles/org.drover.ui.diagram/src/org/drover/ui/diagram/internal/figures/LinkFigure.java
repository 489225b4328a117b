package org.drover.ui.diagram.internal.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.MidpointLocator;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Rectangle;

/** A link between two figures that a person may move. */
public final class LinkFigure extends PolylineConnection {

	private LinkStyle style = LinkStyle.USUAL;
	private LinkLabel label;

	public LinkFigure() {
		setTolerance(4);
	}

	public void setStyle(LinkStyle value) {
		style = value;
		repaint();
	}

	/** @param text empty for none */
	public void setLabel(String text) {
		if (label != null)
			remove(label);
		label = null;
		if (text.isEmpty())
			return;
		label = new LinkLabel(text);
		add(label, new MidpointLocator(this, 0));
	}

	@Override
	public Rectangle getBounds() {
		if (bounds == null)
			bounds = super.getBounds().getCopy().expand(LinkPainter.REACH, LinkPainter.REACH);
		return bounds;
	}

	@Override
	protected void outlineShape(Graphics g) {
		LinkPainter.paint(g, getPoints(), style, Detail.of(this));
	}
}
