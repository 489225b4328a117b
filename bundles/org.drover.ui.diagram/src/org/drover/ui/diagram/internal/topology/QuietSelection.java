package org.drover.ui.diagram.internal.topology;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.RoundedRectangle;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.editpolicies.NonResizableEditPolicy;

/** Lets a part be dragged without handles: the figure itself shows that it is selected. */
final class QuietSelection extends NonResizableEditPolicy {

	private static final Dimension CORNERS = new Dimension(12, 12);

	@Override
	@SuppressWarnings("rawtypes")
	protected List createSelectionHandles() {
		return List.of();
	}

	@Override
	protected IFigure createDragSourceFeedbackFigure() {
		RoundedRectangle ghost = new RoundedRectangle();
		ghost.setCornerDimensions(CORNERS);
		ghost.setFill(false);
		ghost.setLineStyle(Graphics.LINE_DASH);
		ghost.setForegroundColor(Look.color(Tint.ACCENT));
		ghost.setBounds(getInitialFeedbackBounds());
		addFeedback(ghost);
		return ghost;
	}
}
