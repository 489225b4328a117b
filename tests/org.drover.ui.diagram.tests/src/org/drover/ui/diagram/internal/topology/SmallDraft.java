package org.drover.ui.diagram.internal.topology;

import org.drover.model.ObjectKind;
import org.drover.model.draft.DraftValidation;
import org.drover.model.draft.Elements;
import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.ServiceRole;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;

/** A draft that tests put together. */
final class SmallDraft {

	final EstateDraft model = EstateFactory.eINSTANCE.createEstateDraft();

	SmallDraft(String topology) {
		model.setTopology(topology);
	}

	Site site(String name) {
		Site site = named(EstateFactory.eINSTANCE.createSite(), name);
		model.getSites().add(site);
		return site;
	}

	SiteSystem system(Site site, String name, int x, int y) {
		SiteSystem system = named(EstateFactory.eINSTANCE.createSiteSystem(), name);
		system.setPlacement(new Placement(x, y));
		site.getSystems().add(system);
		return system;
	}

	DistributionPoint point(SiteSystem system, String name) {
		DistributionPoint point = named(DraftValidation.newPoint(model), name);
		system.getRoles().add(point);
		return point;
	}

	ServiceRole managementPoint(SiteSystem system, String name) {
		ServiceRole role = named(EstateFactory.eINSTANCE.createServiceRole(), name);
		role.setKind(ObjectKind.MANAGEMENT_POINT);
		system.getRoles().add(role);
		return role;
	}

	Boundary boundary(String name) {
		Boundary boundary = named(EstateFactory.eINSTANCE.createBoundary(), name);
		model.getBoundaries().add(boundary);
		return boundary;
	}

	private static <T extends Element> T named(T element, String name) {
		element.setKey(name);
		element.setName(name);
		return element;
	}

	Element element(String name) {
		return Elements.all(model).stream().filter(element -> element.getName().equals(name)).findFirst().orElseThrow();
	}
}
