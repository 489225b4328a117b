package org.drover.ui.diagram.internal.figures;

import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.geometry.Rectangle;

/** Where links end at a card: at the edge that is seen, a little before it. */
public final class CardAnchor extends ChopboxAnchor {

	private static final int GAP = 3;

	public CardAnchor(CardFigure owner) {
		super(owner);
	}

	@Override
	protected Rectangle getBox() {
		return ((CardFigure) getOwner()).cardBounds().expand(GAP, GAP);
	}
}
