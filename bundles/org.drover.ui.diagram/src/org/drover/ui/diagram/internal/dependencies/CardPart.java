package org.drover.ui.diagram.internal.dependencies;

import java.util.function.Consumer;

import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.diagram.internal.figures.AccessiblePart;
import org.drover.ui.diagram.internal.figures.CardFigure;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.tools.SelectEditPartTracker;

/** A card of a diagram. */
final class CardPart extends AccessiblePart {

	private final Side side;
	private final Consumer<Node> open;

	/** @param open called when the card is opened by a double click */
	CardPart(Node node, Side side, Consumer<Node> open) {
		setModel(node);
		this.side = side;
		this.open = open;
	}

	Node node() {
		return (Node) getModel();
	}

	CardFigure card() {
		return (CardFigure) getFigure();
	}

	@Override
	public void setSelected(int value) {
		super.setSelected(value);
		card().setSelected(value != EditPart.SELECTED_NONE);
	}

	@Override
	public void performRequest(Request request) {
		if (request.getType() == RequestConstants.REQ_OPEN)
			open.accept(node());
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		return new SelectEditPartTracker(this);
	}

	@Override
	protected String accessibleName() {
		return Cards.spoken(node(), side);
	}

	@Override
	protected IFigure createFigure() {
		CardFigure figure = new CardFigure(Cards.of(node(), side));
		figure.setTip(() -> Tips.of(node()));
		figure.setBounds(bounds());
		return figure;
	}

	@Override
	protected void createEditPolicies() {
		// a diagram of what is there cannot be edited
	}

	private Rectangle bounds() {
		Placement placement = node().diagram().placement();
		return new Rectangle(placement.x()[node().index()], placement.y()[node().index()], CardFigure.WIDTH, CardFigure.HEIGHT)
				.expand(CardFigure.MARGIN, CardFigure.MARGIN);
	}
}
