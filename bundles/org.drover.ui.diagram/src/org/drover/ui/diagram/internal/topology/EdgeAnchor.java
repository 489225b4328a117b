package org.drover.ui.diagram.internal.topology;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** Where a link that goes up or down ends: in the middle of the upper or the lower edge. */
final class EdgeAnchor extends AbstractConnectionAnchor {

	private final boolean upper;

	EdgeAnchor(ElementFigure owner, boolean upper) {
		super(owner);
		this.upper = upper;
	}

	@Override
	public Point getLocation(Point reference) {
		Rectangle frame = ((ElementFigure) getOwner()).frame();
		Point middle = upper ? frame.getTop() : frame.getBottom();
		getOwner().translateToAbsolute(middle);
		return middle;
	}
}
