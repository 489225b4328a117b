package org.drover.ui.diagram.internal.topology;

import org.drover.ui.diagram.internal.figures.LinkFigure;
import org.drover.ui.diagram.internal.figures.LinkStyle;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.gef.editpolicies.ConnectionEditPolicy;
import org.eclipse.gef.requests.GroupRequest;

/** A link of the diagram. */
final class LinkPart extends AbstractConnectionEditPart {

	private final OpenDraft draft;

	LinkPart(OpenDraft draft, Links link) {
		this.draft = draft;
		setModel(link);
	}

	@Override
	protected IFigure createFigure() {
		LinkFigure link = new LinkFigure();
		if (getModel() instanceof Links.Reports)
			link.setConnectionRouter(new StepRouter());
		return link;
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.CONNECTION_ROLE, new ConnectionEditPolicy() {
			@Override
			protected Command getDeleteCommand(GroupRequest request) {
				boolean editable = getModel() instanceof Links.Bounded bounded && draft.isEditable(bounded.point());
				return editable && getModel() instanceof Links.Bounded bounded ? draft.unbound(bounded.point(), bounded.boundary()) : null;
			}
		});
	}

	@Override
	public void setSelected(int value) {
		super.setSelected(value);
		highlight(value != EditPart.SELECTED_NONE);
	}

	/** Shows that one of its ends is selected. */
	void highlight(boolean value) {
		((LinkFigure) getFigure()).setStyle(value ? LinkStyle.HIGHLIGHTED : LinkStyle.USUAL);
	}
}
