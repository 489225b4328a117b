package org.drover.ui.diagram.internal.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;

/**
 * Zooms by the drawing system's own transformation. Draw2D's way, which zooms each coordinate and font by itself, rounds all of them to
 * whole pixels: texts grow out of their places between the steps.
 */
final class ZoomPane extends ScalableFreeformLayeredPane {

	@Override
	protected void paintClientArea(Graphics g) {
		if (getChildren().isEmpty())
			return;
		g.pushState();
		g.scale(getScale());
		g.pushState(); // children restore the state after the last push
		paintChildren(g);
		g.popState();
		g.popState();
		g.restoreState();
	}
}
