package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.XYLayoutEditPolicy;
import org.eclipse.gef.requests.CreateRequest;

/** Moves what lies freely in a site or in the diagram, and takes what is new there. */
final class PlacePolicy extends XYLayoutEditPolicy {

	private final OpenDraft draft;

	PlacePolicy(OpenDraft draft) {
		this.draft = draft;
	}

	@Override
	protected EditPolicy createChildEditPolicy(EditPart child) {
		return new QuietSelection();
	}

	/** Layout is nobody's but the diagram's: it may be changed where the topology may not. */
	@Override
	protected Command createChangeConstraintCommand(EditPart child, Object constraint) {
		boolean movable = child.getModel() instanceof Site || child.getModel() instanceof SiteSystem;
		return movable ? draft.place((Element) child.getModel(), placement((Rectangle) constraint)) : null;
	}

	private static Placement placement(Rectangle bounds) {
		return new Placement(Math.max(0, bounds.x), Math.max(0, bounds.y));
	}

	/** A server is not moved to another site here. */
	@Override
	protected Command createAddCommand(EditPart child, Object constraint) {
		return null;
	}

	@Override
	protected Command getCreateCommand(CreateRequest request) {
		if (!draft.isEditable())
			return null;
		if (request.getNewObject() instanceof SiteSystem system && getHost().getModel() instanceof Site site) {
			system.setPlacement(placement((Rectangle) getConstraintFor(request)));
			return draft.add(system, site);
		}
		if (request.getNewObject() instanceof Boundary boundary && getHost().getModel() instanceof EstateDraft whole)
			return draft.add(boundary, whole);
		return null;
	}

	@Override
	protected Command getDeleteDependantCommand(Request request) {
		return null;
	}

	@Override
	protected void showLayoutTargetFeedback(Request request) {
		target(getHost(), request instanceof CreateRequest create && create.getNewObject() instanceof SiteSystem && draft.isEditable());
	}

	@Override
	protected void eraseLayoutTargetFeedback(Request request) {
		target(getHost(), false);
	}

	static void target(EditPart part, boolean value) {
		if (part instanceof ElementPart element)
			element.shown().setTarget(value);
	}
}
