package org.drover.model.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.PointPlacement;
import org.drover.model.draft.estate.SiteSystem;
import org.junit.jupiter.api.Test;

class DraftDifferenceTest {

	private final StructureRows rows = new SampleRows().rows();
	private final EstateDraft draft = DraftProjection.of(rows, Map.of(SampleRows.SERVER, new Placement(30, 40)));

	@Test
	void aProjectionChangesNothing() {
		assertEquals(List.of(), changes());
		assertEquals(rows.all().size(), Elements.all(draft).size());
		assertEquals(Map.of(SampleRows.SERVER, new Placement(30, 40)), difference().layout());
		assertEquals("dp-oslo", draft.getShared().getFirst().getKey());
	}

	@Test
	void createdElementsGetKeysLikeTheirNames() {
		SiteSystem system = EstateFactory.eINSTANCE.createSiteSystem();
		system.setName("SRV 2");
		draft.getSites().getFirst().getSystems().add(system);
		DistributionPoint point = DraftValidation.newPoint(draft);
		point.setName("DP2");
		point.setBits(true);
		point.setPlacement(new Placement(1, 2));
		system.getRoles().add(point);
		List<DraftChange> changes = changes();
		assertEquals(List.of("create site system SRV 2 in site Drover", "create distribution point DP2 on SRV 2"), sentences(changes));
		assertEquals("SRV-2", changes.getFirst().ref().key());
		Row created = changes.get(1).after();
		assertEquals("DP2-2", created.ref().key()); // DP2 is taken by another row
		assertEquals(Map.of(Attributes.OWNER, "DRV", Attributes.SITE, "DRV", Attributes.PLACEMENT, "server", Attributes.BITS, "true"),
				created.object().attributes());
		assertEquals(List.of(new Dependency(created.ref(), changes.getFirst().ref(), DependencyKind.HOSTED_ON)), created.dependencies());
		assertNull(changes.get(1).before());
		assertEquals(new Placement(1, 2), difference().layout().get(created.ref()));
	}

	@Test
	void changesAreToldAndKeepTheRest() {
		DistributionPoint point = (DistributionPoint) element("main point");
		point.setName("first point");
		point.setProtected(true);
		point.setPointPlacement(PointPlacement.SHARE);
		point.getBoundaries().add(draft.getBoundaries().getFirst());
		DraftChange change = changes().getFirst();
		assertEquals("change distribution point main point: new name first point, placed on a share, protected on, bounded by Oslo, subnet 1",
				change.sentence());
		assertEquals("kept", change.after().object().attribute("note"));
		assertTrue(change.after().object().is(Attributes.PROTECTED));
		assertEquals(List.of(SampleRows.BOUNDARY), change.after().targets(DependencyKind.BOUNDED_BY));
		assertEquals(List.of(SampleRows.SERVER), change.after().targets(DependencyKind.HOSTED_ON));
		assertFalse(change.before().object().is(Attributes.PROTECTED));
	}

	@Test
	void deletionsComeLastAndContentsFirst() {
		SiteSystem system = draft.getSites().getFirst().getSystems().getFirst();
		SiteSystem other = EstateFactory.eINSTANCE.createSiteSystem();
		other.setName("other");
		draft.getSites().getFirst().getSystems().add(other);
		other.getRoles().add(system.getRoles().getFirst());
		system.getRoles().remove(element("second point"));
		assertEquals(List.of("create site system other in site Drover", "change management point management: moved to other",
				"delete distribution point second point"), sentences(changes()));
	}

	@Test
	void movedPointsFollowTheirServer() {
		SiteSystem other = EstateFactory.eINSTANCE.createSiteSystem();
		other.setName("other");
		draft.getSites().getFirst().getSystems().add(other);
		other.getRoles().add((DistributionPoint) element("second point"));
		Row after = changes().get(1).after();
		assertEquals(List.of(new org.drover.model.ObjectRef(org.drover.model.ObjectKind.SITE_SYSTEM, "other")), after.targets(DependencyKind.HOSTED_ON));
	}

	private Element element(String name) {
		return Elements.all(draft).stream().filter(element -> element.getName().equals(name)).findFirst().orElseThrow();
	}

	private DraftDifference difference() {
		return DraftDifference.between(rows, draft);
	}

	private List<DraftChange> changes() {
		return difference().changes();
	}

	private static List<String> sentences(List<DraftChange> changes) {
		return changes.stream().map(DraftChange::sentence).toList();
	}
}
