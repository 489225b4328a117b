package org.drover.ui.diagram.internal.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.GridLayer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;

/** The root of a diagram's parts: zooms, and has a faint grid behind all. */
final class DiagramRoot extends ScalableFreeformRootEditPart {

	private static final String GROUND_LAYER = "ground";
	private static final double[] LEVELS = { 0.1, 0.15, 0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 3 };

	DiagramRoot() {
		getZoomManager().setZoomLevels(LEVELS);
	}

	@Override
	protected ScalableFreeformLayeredPane createScaledLayers() {
		ZoomPane pane = new ZoomPane();
		pane.add(ground(), GROUND_LAYER);
		pane.add(createGridLayer(), GRID_LAYER);
		pane.add(getPrintableLayers(), PRINTABLE_LAYERS);
		FreeformLayer feedback = new FreeformLayer();
		feedback.setEnabled(false);
		pane.add(feedback, SCALED_FEEDBACK_LAYER);
		return pane;
	}

	/** Drags of the ground are the contents' to answer; where they do not, they select. */
	@Override
	public DragTracker getDragTracker(Request request) {
		DragTracker tracker = getContents() == null ? null : getContents().getDragTracker(request);
		return tracker == null ? super.getDragTracker(request) : tracker;
	}

	private static FreeformLayer ground() {
		FreeformLayer layer = new FreeformLayer();
		layer.setEnabled(false);
		layer.add(new Figure());
		return layer;
	}

	/** Makes room for a rectangle, beyond what the figures take up, so that the view can show it. */
	void makeRoom(Rectangle shown) {
		((IFigure) getLayer(GROUND_LAYER).getChildren().get(0)).setBounds(shown);
	}

	@Override
	protected GridLayer createGridLayer() {
		return new DotGrid();
	}
}
