package org.drover.ui.diagram.internal.topology;

import java.util.List;

import org.drover.model.ObjectKind;
import org.drover.ui.diagram.internal.figures.AccessiblePart;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.ToolbarLayout;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.swt.accessibility.ACC;

/** A panel of what belongs to no server. */
final class GroupPart extends AccessiblePart {

	private final OpenDraft draft;

	GroupPart(OpenDraft draft, Group group) {
		this.draft = draft;
		setModel(group);
	}

	private Group group() {
		return (Group) getModel();
	}

	@Override
	protected IFigure createFigure() {
		ToolbarLayout rows = new ToolbarLayout();
		rows.setStretchMinorAxis(true);
		PanelFigure panel = new PanelFigure(group().kind(), true, rows, new Dimension(Metrics.SYSTEM_WIDTH + Metrics.PAD, 0));
		panel.content().setBorder(new MarginBorder(0, Metrics.PAD / 2, 0, Metrics.PAD / 2));
		panel.setTitle(group().title());
		return panel;
	}

	@Override
	public IFigure getContentPane() {
		return ((PanelFigure) getFigure()).content();
	}

	@Override
	protected void createEditPolicies() {
		// its members are edited, not the group
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List getModelChildren() {
		return group().members(draft.model());
	}

	void refreshMembers() {
		refreshChildren();
		int number = group().members(draft.model()).size();
		((PanelFigure) getFigure())
				.setDetail(group() == Group.SHARED ? Words.say(Messages.GroupPart_services, number) : KindWords.count(number, ObjectKind.BOUNDARY));
	}

	@Override
	public boolean isSelectable() {
		return false;
	}

	@Override
	protected String accessibleName() {
		return group().title();
	}

	@Override
	protected int accessibleRole() {
		return ACC.ROLE_LIST;
	}
}
