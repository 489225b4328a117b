package org.drover.ui.diagram.internal.figures;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.tools.AbstractTool;
import org.eclipse.swt.SWT;

/** Moves the view when the ground of a diagram is dragged, and deselects all when it is clicked. */
public final class PanTracker extends AbstractTool implements DragTracker {

	private Point view;

	public PanTracker() {
		setUnloadWhenFinished(false);
		setDisabledCursor(null);
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button == 1 && stateTransition(STATE_INITIAL, STATE_DRAG))
			view = canvas().getViewport().getViewLocation();
		return true;
	}

	@Override
	protected boolean handleDrag() {
		if (view == null)
			return false;
		if (movedPastThreshold()) {
			setCursor(canvas().getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
			canvas().scrollTo(view.x - getDragMoveDelta().width, view.y - getDragMoveDelta().height);
		}
		return true;
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (view != null && !movedPastThreshold())
			getCurrentViewer().deselectAll();
		view = null;
		return stateTransition(STATE_DRAG, STATE_TERMINAL);
	}

	@Override
	protected String getCommandName() {
		return "pan";
	}

	private FigureCanvas canvas() {
		return (FigureCanvas) getCurrentViewer().getControl();
	}
}
