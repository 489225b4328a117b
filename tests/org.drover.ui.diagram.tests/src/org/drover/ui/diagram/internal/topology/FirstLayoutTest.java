package org.drover.ui.diagram.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;

class FirstLayoutTest {

	private final EstateDraft draft = EstateFactory.eINSTANCE.createEstateDraft();

	@Test
	void nothingCoversAnythingElse() {
		for (long seed = 1; seed <= 20; seed++) {
			fill(new Random(seed));
			FirstLayout.arrange(draft, element -> true);
			for (Site site : draft.getSites())
				apart(site.getSystems().stream().map(FirstLayoutTest::bounds).toList(), seed);
			apart(draft.getSites().stream().map(FirstLayout::bounds).toList(), seed);
		}
	}

	@Test
	void whatLiesStays() {
		fill(new Random(5));
		FirstLayout.complete(draft);
		Site site = draft.getSites().getFirst();
		site.setPlacement(new Placement(900, 900));
		SiteSystem late = EstateFactory.eINSTANCE.createSiteSystem();
		site.getSystems().add(late);
		FirstLayout.complete(draft);
		assertEquals(new Placement(900, 900), site.getPlacement());
		assertTrue(late.getPlacement() != null);
	}

	/** A person has placed some sites and servers, none over another; the others find their places around them. */
	@Test
	void whatAPersonPlacedStaysAndNothingCoversIt() {
		for (long seed = 1; seed <= 40; seed++) {
			Random random = new Random(seed);
			fill(random);
			FirstLayout.arrange(draft, element -> true);
			Map<Element, Placement> placed = place(random);
			FirstLayout.arrange(draft, element -> !placed.containsKey(element));
			placed.forEach((element, placement) -> assertEquals(placement, element.getPlacement(), element.getName()));
			for (Site site : draft.getSites())
				apart(site.getSystems().stream().map(FirstLayoutTest::bounds).toList(), seed);
			apart(draft.getSites().stream().map(FirstLayout::bounds).toList(), seed);
		}
	}

	private Map<Element, Placement> place(Random random) {
		Map<Element, Placement> placed = new HashMap<>();
		for (Site site : draft.getSites()) {
			if (random.nextBoolean()) {
				site.setPlacement(new Placement(random.nextInt(50), placed.size() * 3_000));
				placed.put(site, site.getPlacement());
				site.getSystems().forEach(system -> placed.put(system, system.getPlacement()));
			}
		}
		return placed;
	}

	@Test
	void aSiteLiesBelowTheOneItReportsTo() {
		fill(new Random(7));
		FirstLayout.complete(draft);
		for (Site site : draft.getSites()) {
			if (site.getParent() != null)
				assertTrue(site.getPlacement().y() > site.getParent().getPlacement().y(), site.getName());
		}
	}

	private void fill(Random random) {
		draft.getSites().clear();
		for (int number = 0; number < 1 + random.nextInt(8); number++) {
			Site site = EstateFactory.eINSTANCE.createSite();
			site.setName("site " + number);
			if (number > 0)
				site.setParent(draft.getSites().get(random.nextInt(number)));
			for (int system = random.nextInt(12); system > 0; system--) {
				SiteSystem added = EstateFactory.eINSTANCE.createSiteSystem();
				for (int role = random.nextInt(5); role > 0; role--)
					added.getRoles().add(EstateFactory.eINSTANCE.createDistributionPoint());
				site.getSystems().add(added);
			}
			draft.getSites().add(site);
		}
	}

	private static Rectangle bounds(SiteSystem system) {
		return new Rectangle(system.getPlacement().x(), system.getPlacement().y(), Metrics.width(), Metrics.height(system));
	}

	private static void apart(List<Rectangle> all, long seed) {
		for (int one = 0; one < all.size(); one++) {
			for (int other = one + 1; other < all.size(); other++)
				assertFalse(all.get(one).intersects(all.get(other)), "seed " + seed + ": " + all.get(one) + " and " + all.get(other));
		}
	}
}
