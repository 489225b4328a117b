package org.drover.ui.diagram.internal.topology;

import java.util.List;

import org.drover.model.draft.estate.SiteSystem;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;

/** A server with the service roles it runs. */
final class SystemPart extends ElementPart {

	SystemPart(OpenDraft draft, SiteSystem system) {
		super(draft, system);
	}

	private SiteSystem system() {
		return (SiteSystem) getModel();
	}

	@Override
	protected IFigure createFigure() {
		return new SystemFigure();
	}

	@Override
	protected void createEditPolicies() {
		super.createEditPolicies();
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new RolesPolicy(draft()));
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List getModelChildren() {
		return system().getRoles();
	}

	@Override
	protected void refreshVisuals() {
		super.refreshVisuals();
		((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(), DraftPart.bounds(system().getPlacement()));
	}

	@Override
	List<String> facts() {
		return List.of(Words.say(Messages.SystemPart_roles, system().getRoles().size()));
	}
}
