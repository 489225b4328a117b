package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.List;

import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.LayoutEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;

/** Lets a server take distribution points: new ones, and those that are dragged from another server. */
final class RolesPolicy extends LayoutEditPolicy {

	private final OpenDraft draft;

	RolesPolicy(OpenDraft draft) {
		this.draft = draft;
	}

	@Override
	protected EditPolicy createChildEditPolicy(EditPart child) {
		return new QuietSelection();
	}

	@Override
	protected Command getCreateCommand(CreateRequest request) {
		boolean takes = draft.isEditable() && request.getNewObject() instanceof DistributionPoint;
		return takes ? draft.add((Element) request.getNewObject(), (Element) getHost().getModel()) : null;
	}

	@Override
	protected Command getAddCommand(Request request) {
		List<Element> points = new ArrayList<>();
		for (Object part : ((ChangeBoundsRequest) request).getEditParts()) {
			if (!(((EditPart) part).getModel() instanceof DistributionPoint point) || !draft.isEditable(point))
				return null;
			points.add(point);
		}
		return draft.moveRoles(points, (Element) getHost().getModel());
	}

	/** The order of roles is not a person's to choose. */
	@Override
	protected Command getMoveChildrenCommand(Request request) {
		return null;
	}

	/** Where they go to takes them away from here. */
	@Override
	protected Command getOrphanChildrenCommand(Request request) {
		return new Command() {
		};
	}

	@Override
	protected Command getDeleteDependantCommand(Request request) {
		return null;
	}

	@Override
	protected void showLayoutTargetFeedback(Request request) {
		boolean added = RequestConstants.REQ_ADD.equals(request.getType()) || RequestConstants.REQ_CREATE.equals(request.getType());
		PlacePolicy.target(getHost(), added && getHost().getCommand(request) != null);
	}

	@Override
	protected void eraseLayoutTargetFeedback(Request request) {
		PlacePolicy.target(getHost(), false);
	}
}
