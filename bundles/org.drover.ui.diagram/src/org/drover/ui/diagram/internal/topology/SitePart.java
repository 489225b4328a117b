package org.drover.ui.diagram.internal.topology;

import java.util.List;
import java.util.StringJoiner;

import org.drover.model.ObjectKind;
import org.drover.model.draft.Elements;
import org.drover.model.draft.estate.Site;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.XYLayout;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;

/** A site with its servers inside. */
final class SitePart extends ElementPart implements NodeEditPart {

	SitePart(OpenDraft draft, Site site) {
		super(draft, site);
	}

	private Site site() {
		return (Site) getModel();
	}

	@Override
	protected IFigure createFigure() {
		return new PanelFigure(ObjectKind.SITE, false, new XYLayout(), new Dimension(Metrics.SITE_LEAST_WIDTH, Metrics.SITE_LEAST_HEIGHT));
	}

	@Override
	protected void createEditPolicies() {
		super.createEditPolicies();
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new PlacePolicy(draft()));
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
		return site().getSystems();
	}

	@Override
	protected void refreshVisuals() {
		super.refreshVisuals();
		((PanelFigure) getFigure()).setDetail(detail());
		((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(), DraftPart.bounds(site().getPlacement()));
	}

	private String detail() {
		StringJoiner detail = new StringJoiner(" · ");
		if (!site().getKey().equals(site().getName()))
			detail.add(site().getKey());
		detail.add(site().getType().isEmpty() ? Messages.SitePart_site : Words.say(Messages.SitePart_siteOf, site().getType()));
		detail.add(KindWords.count(site().getSystems().size(), ObjectKind.SITE_SYSTEM));
		int points = Elements.points(site()).size();
		if (points > 0)
			detail.add(KindWords.count(points, ObjectKind.DISTRIBUTION_POINT));
		return detail.toString();
	}

	@Override
	public void refreshMark() {
		super.refreshMark();
		((PanelFigure) getFigure()).setDetail(detail());
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List getModelSourceConnections() {
		return site().getParent() == null ? List.of() : List.of(new Links.Reports(site(), site().getParent()));
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List getModelTargetConnections() {
		return draft().model().getSites().stream().filter(other -> other.getParent() == site()).map(other -> new Links.Reports(other, site())).toList();
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
		return new EdgeAnchor(shown(), true);
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
		return new EdgeAnchor(shown(), false);
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(Request request) {
		return new EdgeAnchor(shown(), true);
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(Request request) {
		return new EdgeAnchor(shown(), false);
	}
}
