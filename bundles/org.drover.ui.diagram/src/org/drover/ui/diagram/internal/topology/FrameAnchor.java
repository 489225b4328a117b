package org.drover.ui.diagram.internal.topology;

import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.geometry.Rectangle;

/** Where links end at an element: at the frame that is seen. */
final class FrameAnchor extends ChopboxAnchor {

	FrameAnchor(ElementFigure owner) {
		super(owner);
	}

	@Override
	protected Rectangle getBox() {
		return ((ElementFigure) getOwner()).frame();
	}
}
