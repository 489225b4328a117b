package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.List;

import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.Site;
import org.drover.ui.diagram.internal.figures.AccessiblePart;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;
import org.eclipse.gef.tools.MarqueeDragTracker;
import org.eclipse.swt.accessibility.ACC;

/** The whole diagram: sites, and beside them what belongs to none. */
final class DraftPart extends AccessiblePart {

	private final OpenDraft draft;
	private final Adapter follower = new AdapterImpl() {
		@Override
		public void notifyChanged(Notification notification) {
			if (!notification.isTouch())
				refreshChildren();
		}
	};

	DraftPart(OpenDraft draft, EstateDraft model) {
		this.draft = draft;
		setModel(model);
	}

	private EstateDraft model() {
		return (EstateDraft) getModel();
	}

	@Override
	public void activate() {
		if (!isActive())
			model().eAdapters().add(follower);
		super.activate();
	}

	@Override
	public void deactivate() {
		if (isActive())
			model().eAdapters().remove(follower);
		super.deactivate();
	}

	@Override
	protected IFigure createFigure() {
		FreeformLayer layer = new FreeformLayer();
		layer.setLayoutManager(new FreeformLayout());
		return layer;
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new PlacePolicy(draft));
		installEditPolicy(Snapping.GUIDES, new SnapFeedbackPolicy());
	}

	@Override
	@SuppressWarnings({ "rawtypes", "unchecked" })
	public Object getAdapter(Class key) {
		return key == SnapToHelper.class ? Snapping.of(this) : super.getAdapter(key);
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List getModelChildren() {
		List<Object> children = new ArrayList<>(model().getSites());
		for (Group group : Group.values()) {
			if (!group.members(model()).isEmpty())
				children.add(group);
		}
		return children;
	}

	@Override
	protected void refreshChildren() {
		super.refreshChildren();
		refreshGroups();
	}

	/** Groups lie to the right of all sites, one below the other. */
	void refreshGroups() {
		int x = Metrics.GAP;
		for (Site site : model().getSites()) {
			if (site.getPlacement() != null)
				x = Math.max(x, site.getPlacement().x() + FirstLayout.size(site).width + 2 * Metrics.GAP);
		}
		int y = Metrics.GAP;
		for (Object child : getChildren()) {
			if (child instanceof GroupPart group) {
				group.refreshMembers();
				setLayoutConstraint(group, group.getFigure(), new Rectangle(x, y, -1, -1));
				y += group.getFigure().getPreferredSize().height + Metrics.GAP;
			}
		}
	}

	/** Where an element goes in its container. */
	static Rectangle bounds(Placement placement) {
		return placement == null ? new Rectangle(Metrics.PAD, 0, -1, -1) : new Rectangle(placement.x(), placement.y(), -1, -1);
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		return new MarqueeDragTracker();
	}

	@Override
	protected String accessibleName() {
		return Words.say(Messages.DraftPart_name, model().getTopology());
	}

	@Override
	protected int accessibleRole() {
		return ACC.ROLE_LIST;
	}
}
