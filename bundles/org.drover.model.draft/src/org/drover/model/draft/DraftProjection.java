package org.drover.model.draft;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.PointPlacement;
import org.drover.model.draft.estate.ServiceRole;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;

/** Makes a draft out of rows. Elements lie where the layout says; those it does not name have no placement. */
public final class DraftProjection {

	private static final Comparator<ServiceRole> ROLES = Comparator.comparing((ServiceRole role) -> role.getKind()).thenComparing(Element::getName);

	private final StructureRows rows;
	private final Map<ObjectRef, Placement> layout;
	private final EstateDraft draft = EstateFactory.eINSTANCE.createEstateDraft();
	private final Map<ObjectRef, Element> elements = new HashMap<>();

	private DraftProjection(StructureRows rows, Map<ObjectRef, Placement> layout) {
		this.rows = rows;
		this.layout = layout;
	}

	public static EstateDraft of(StructureRows rows, Map<ObjectRef, Placement> layout) {
		return new DraftProjection(rows, layout).project();
	}

	private EstateDraft project() {
		draft.setTopology(rows.topology());
		rows.all(ObjectKind.SITE).forEach(this::site);
		rows.all(ObjectKind.SITE).forEach(this::parent);
		rows.all(ObjectKind.BOUNDARY).forEach(row -> boundary(row, false));
		rows.all(ObjectKind.BOUNDARY_GROUP).forEach(row -> boundary(row, true));
		rows.all(ObjectKind.SITE_SYSTEM).forEach(this::system);
		for (Row row : rows.all()) {
			if (row.ref().kind().family() == Family.SERVICE)
				role(row);
		}
		draft.getSites().forEach(site -> site.getSystems().forEach(system -> ECollections.sort((EList<ServiceRole>) system.getRoles(), ROLES)));
		return draft;
	}

	private void site(Row row) {
		Site site = named(EstateFactory.eINSTANCE.createSite(), row);
		site.setType(row.object().attribute("type"));
		draft.getSites().add(site);
	}

	private void parent(Row row) {
		for (ObjectRef parent : row.targets(DependencyKind.PART_OF)) {
			if (elements.get(parent) instanceof Site site)
				((Site) elements.get(row.ref())).setParent(site);
		}
	}

	private void boundary(Row row, boolean group) {
		Boundary boundary = named(EstateFactory.eINSTANCE.createBoundary(), row);
		boundary.setGroup(group);
		draft.getBoundaries().add(boundary);
	}

	/** A server whose site is not among the rows is shown in the first one. */
	private void system(Row row) {
		SiteSystem system = named(EstateFactory.eINSTANCE.createSiteSystem(), row);
		Site site = row.targets(DependencyKind.PART_OF).stream().map(elements::get).filter(Site.class::isInstance).map(Site.class::cast).findFirst()
				.orElseGet(() -> draft.getSites().isEmpty() ? null : draft.getSites().getFirst());
		if (site != null)
			site.getSystems().add(system);
	}

	private void role(Row row) {
		ManagedObject object = row.object();
		ServiceRole role = object.kind() == ObjectKind.DISTRIBUTION_POINT ? point(row) : EstateFactory.eINSTANCE.createServiceRole();
		named(role, row);
		role.setKind(object.kind());
		role.setOwner(object.attribute(Attributes.OWNER));
		role.setSharedWith(object.attribute(Attributes.SHARED_WITH));
		role.setAddress(object.attribute(Attributes.URL));
		List<SiteSystem> hosts = row.targets(DependencyKind.HOSTED_ON).stream().map(elements::get).filter(SiteSystem.class::isInstance)
				.map(SiteSystem.class::cast).toList();
		if (hosts.isEmpty())
			draft.getShared().add(role);
		else
			hosts.getFirst().getRoles().add(role);
	}

	private DistributionPoint point(Row row) {
		DistributionPoint point = EstateFactory.eINSTANCE.createDistributionPoint();
		PointPlacement placement = PointPlacement.get(row.object().attribute(Attributes.PLACEMENT));
		point.setPointPlacement(placement == null ? PointPlacement.SERVER : placement);
		Elements.FLAGS.forEach(flag -> point.eSet(flag.feature(), row.object().is(flag.attribute())));
		for (ObjectRef boundary : row.targets(DependencyKind.BOUNDED_BY)) {
			if (elements.get(boundary) instanceof Boundary known)
				point.getBoundaries().add(known);
		}
		return point;
	}

	private <T extends Element> T named(T element, Row row) {
		element.setKey(row.ref().key());
		element.setName(row.object().name());
		element.setPlacement(layout.get(row.ref()));
		elements.put(row.ref(), element);
		return element;
	}
}
