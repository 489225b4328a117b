package org.drover.ui.diagram.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.junit.jupiter.api.Test;

class CopiesTest {

	private final SmallDraft draft = new SmallDraft("DRV");
	private final Site site = draft.site("site");
	private final SiteSystem server = draft.system(site, "server", 12, 0);
	private final DistributionPoint point = draft.point(server, "point");
	private final Boundary boundary = draft.boundary("boundary");

	@Test
	void aServerBringsItsPointsAndLiesBesideTheOriginal() {
		draft.managementPoint(server, "management point");
		point.setAddress("http://server");
		point.getBoundaries().add(boundary);
		Addition copy = duplicate(List.of(server, point)).getFirst();
		assertSame(site, copy.container());
		assertEquals(new Placement(12 + Metrics.STEP, Metrics.STEP), copy.element().getPlacement());
		assertEquals("server-copy1", copy.element().getName());
		assertEquals("", copy.element().getKey());
		List<? extends Element> roles = ((SiteSystem) copy.element()).getRoles();
		assertEquals(List.of("point-copy1"), roles.stream().map(Element::getName).toList(), "a management point is not created in a diagram");
		DistributionPoint copied = (DistributionPoint) roles.getFirst();
		assertEquals("", copied.getAddress());
		assertEquals(List.of(boundary), copied.getBoundaries());
		assertEquals(1, server.eContents().stream().filter(DistributionPoint.class::isInstance).count(), "the original is as it was");
	}

	@Test
	void eachCopyHasANameAndAPlaceOfItsOwn() {
		for (int number = 1; number <= 3; number++) {
			Element copy = duplicate(List.of(server)).getFirst().element();
			assertEquals("server-copy" + number, copy.getName());
			assertEquals(12 + number * Metrics.STEP, copy.getPlacement().x());
			site.getSystems().add((SiteSystem) copy);
		}
		assertEquals("server-copy4", duplicate(List.of(draft.element("server-copy2"))).getFirst().element().getName());
	}

	@Test
	void pastesOntoWhatIsSelected() {
		SiteSystem other = draft.system(site, "other", 300, 0);
		Copies copies = Copies.of(List.of(point));
		assertSame(other, copies.into(draft.model, other).getFirst().container());
		assertSame(server, copies.into(draft.model, null).getFirst().container());
		assertSame(server, copies.into(draft.model, boundary).getFirst().container(), "a boundary takes no point");
		assertEquals("point", copies.words());
	}

	@Test
	void pastesIntoAnotherTopology() {
		point.getBoundaries().add(boundary);
		point.getBoundaries().add(draft.boundary("unknown there"));
		SmallDraft there = new SmallDraft("NEW");
		Boundary same = there.boundary("Boundary");
		assertEquals(List.of(), Copies.of(List.of(point)).into(there.model, null), "there is no server yet");
		SiteSystem target = there.system(there.site("site"), "target", 0, 0);
		DistributionPoint pasted = (DistributionPoint) Copies.of(List.of(point)).into(there.model, target).getFirst().element();
		assertEquals("point", pasted.getName(), "the name is free there");
		assertEquals("NEW", pasted.getOwner());
		assertEquals(List.of(same), pasted.getBoundaries());
		assertSame(there.model.getSites().getFirst(), Copies.of(List.of(server)).into(there.model, null).getFirst().container(), "the only site");
	}

	@Test
	void whatCannotBeCreatedIsNotCopied() {
		assertTrue(Copies.of(List.of(site, draft.managementPoint(server, "management point"))).isEmpty());
	}

	private List<Addition> duplicate(List<Element> selected) {
		return Copies.of(selected).into(draft.model, null);
	}
}
