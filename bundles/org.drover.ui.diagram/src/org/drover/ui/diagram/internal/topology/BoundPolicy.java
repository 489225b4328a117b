package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.ui.diagram.internal.figures.LinkFigure;
import org.eclipse.draw2d.Connection;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.ReconnectRequest;

/** Links a distribution point to a boundary whose clients it is to serve alone. */
final class BoundPolicy extends GraphicalNodeEditPolicy {

	private final OpenDraft draft;

	BoundPolicy(OpenDraft draft) {
		this.draft = draft;
	}

	@Override
	protected Connection createDummyConnection(Request request) {
		return new LinkFigure();
	}

	@Override
	protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
		if (!(getHost().getModel() instanceof DistributionPoint point) || !draft.isEditable(point))
			return null;
		Command begun = new Command() {
		};
		request.setStartCommand(begun);
		return begun;
	}

	@Override
	protected Command getConnectionCompleteCommand(CreateConnectionRequest request) {
		boolean links = getHost().getModel() instanceof Boundary && request.getSourceEditPart() != null
				&& request.getSourceEditPart().getModel() instanceof DistributionPoint;
		if (!links)
			return null;
		DistributionPoint point = (DistributionPoint) request.getSourceEditPart().getModel();
		Boundary boundary = (Boundary) getHost().getModel();
		return point.getBoundaries().contains(boundary) ? null : draft.bound(point, boundary);
	}

	@Override
	protected Command getReconnectTargetCommand(ReconnectRequest request) {
		return null;
	}

	@Override
	protected Command getReconnectSourceCommand(ReconnectRequest request) {
		return null;
	}
}
