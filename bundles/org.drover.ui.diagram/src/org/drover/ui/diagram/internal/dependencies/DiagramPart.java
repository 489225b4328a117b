package org.drover.ui.diagram.internal.dependencies;

import java.util.List;

import org.drover.ui.diagram.internal.figures.AccessiblePart;
import org.drover.ui.diagram.internal.figures.PanTracker;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.swt.accessibility.ACC;

/** The contents of a diagram: its cards, and all links as one figure. */
final class DiagramPart extends AccessiblePart {

	private final LinksFigure links;

	DiagramPart(Diagram diagram, Side side) {
		setModel(diagram);
		links = new LinksFigure(diagram, side);
	}

	LinksFigure links() {
		return links;
	}

	Diagram diagram() {
		return (Diagram) getModel();
	}

	@Override
	public void activate() {
		super.activate();
		getLayer(LayerConstants.CONNECTION_LAYER).add(links);
		getViewer().getVisualPartMap().put(links, this);
	}

	@Override
	public void deactivate() {
		getViewer().getVisualPartMap().remove(links);
		getLayer(LayerConstants.CONNECTION_LAYER).remove(links);
		super.deactivate();
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		return new PanTracker();
	}

	@Override
	public boolean isSelectable() {
		return false;
	}

	@Override
	protected String accessibleName() {
		return Words.say(Messages.DiagramPart_name, diagram().nodes().size());
	}

	@Override
	protected int accessibleRole() {
		return ACC.ROLE_LIST;
	}

	/** Without a layout manager: cards know their places. */
	@Override
	protected IFigure createFigure() {
		return new FreeformLayer();
	}

	@Override
	protected List<?> getModelChildren() {
		return diagram().nodes();
	}

	@Override
	protected void createEditPolicies() {
		// a diagram of what is there cannot be edited
	}
}
