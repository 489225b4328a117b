package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.List;

import org.drover.model.draft.Elements;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.PointPlacement;
import org.drover.model.draft.estate.ServiceRole;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.drover.ui.diagram.internal.topology.RoleFigure.Badge;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;

/** A service role or a boundary, as a row. */
final class RowPart extends ElementPart implements NodeEditPart {

	RowPart(OpenDraft draft, Element element) {
		super(draft, element);
	}

	@Override
	protected IFigure createFigure() {
		return new RoleFigure(Elements.kind(element()));
	}

	@Override
	protected void createEditPolicies() {
		super.createEditPolicies();
		if (element() instanceof DistributionPoint || element() instanceof Boundary)
			installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new BoundPolicy(draft()));
	}

	@Override
	protected void refreshVisuals() {
		super.refreshVisuals();
		((RoleFigure) getFigure()).show(badges(), Elements.isForeign(element()));
	}

	private List<Badge> badges() {
		List<Badge> badges = new ArrayList<>();
		if (element() instanceof DistributionPoint point) {
			if (point.getPointPlacement() != PointPlacement.SERVER)
				badges.add(new Badge(ElementWords.placement(point.getPointPlacement()), Tint.TEXT));
			Elements.FLAGS.stream().filter(flag -> flag.isSet(point)).forEach(flag -> badges.add(new Badge(ElementWords.flag(flag), Tint.MUTED_TEXT)));
		}
		if (element() instanceof ServiceRole role) {
			if (!role.getSharedWith().isEmpty())
				badges.add(new Badge(Words.say(Messages.RowPart_sharedWith, role.getSharedWith()), Tint.SHARED));
			if (Elements.isForeign(role))
				badges.addFirst(new Badge(Words.say(Messages.RowPart_of, role.getOwner()), Tint.SHARED));
		}
		return badges;
	}

	@Override
	List<String> facts() {
		List<String> facts = new ArrayList<>();
		if (element() instanceof ServiceRole role) {
			if (!role.getAddress().isEmpty())
				facts.add(Words.say(Messages.RowPart_answersAt, role.getAddress()));
			if (draft().isNew(role))
				facts.add(Messages.RowPart_whenSaved);
		}
		if (element() instanceof DistributionPoint point && !point.getBoundaries().isEmpty())
			facts.add(Words.say(Messages.RowPart_serves, String.join(", ", point.getBoundaries().stream().map(Element::getName).toList())));
		return facts;
	}

	@Override
	protected String accessibleName() {
		String words = String.join(", ", badges().stream().map(Badge::word).toList());
		return super.accessibleName() + (words.isEmpty() ? "" : ", " + words);
	}

	@Override
	protected String placed(String title) {
		return element().eContainer() instanceof SiteSystem system ? Words.say(Messages.RowPart_on, title, system.getName())
				: element().eContainer() instanceof Site site ? Words.say(Messages.RowPart_in, title, site.getName()) : title;
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List getModelSourceConnections() {
		return element() instanceof DistributionPoint point
				? point.getBoundaries().stream().map(boundary -> new Links.Bounded(point, boundary)).toList() : List.of();
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected List getModelTargetConnections() {
		return element() instanceof Boundary boundary ? Elements.all(draft().model()).stream().filter(DistributionPoint.class::isInstance)
				.map(DistributionPoint.class::cast).filter(point -> point.getBoundaries().contains(boundary))
				.map(point -> new Links.Bounded(point, boundary)).toList() : List.of();
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
		return new FrameAnchor(shown());
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
		return new FrameAnchor(shown());
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(Request request) {
		return new FrameAnchor(shown());
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(Request request) {
		return new FrameAnchor(shown());
	}
}
