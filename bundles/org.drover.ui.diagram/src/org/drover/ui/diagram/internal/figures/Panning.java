package org.drover.ui.diagram.internal.figures;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.MouseMoveListener;

/** Moves the view with the pointer while the middle button is down. */
final class Panning implements MouseListener, MouseMoveListener {

	private static final int BUTTON = 2;

	private final FigureCanvas canvas;
	private int fromX;
	private int fromY;
	private Point view;

	Panning(FigureCanvas canvas) {
		this.canvas = canvas;
		canvas.addMouseListener(this);
		canvas.addMouseMoveListener(this);
	}

	@Override
	public void mouseDown(MouseEvent event) {
		if (event.button != BUTTON)
			return;
		fromX = event.x;
		fromY = event.y;
		view = canvas.getViewport().getViewLocation();
		canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
	}

	@Override
	public void mouseMove(MouseEvent event) {
		if (view != null)
			canvas.scrollTo(view.x + fromX - event.x, view.y + fromY - event.y);
	}

	@Override
	public void mouseUp(MouseEvent event) {
		if (view != null)
			canvas.setCursor(null);
		view = null;
	}

	@Override
	public void mouseDoubleClick(MouseEvent event) {
		// a double click pans nothing
	}
}
