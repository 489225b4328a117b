package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredLayoutTest {

	private static final Sheet SHEET = new Sheet(180, 46, 900, 400);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void cardsDoNotOverlapAndLinksEndAtTheirCards(long seed) throws DroverException {
		Reach reach = reach(seed);
		Diagram diagram = Diagram.make(reach, FoldChoices.none(), SHEET, null, new NullProgressMonitor());
		assertSound("seed " + seed, diagram);
		String folded = diagram.graph().groups().stream().filter(Group::folded).findFirst().orElseThrow().key();
		Diagram unfolded = Diagram.make(reach, FoldChoices.none().unfold(folded), SHEET, diagram, new NullProgressMonitor());
		assertSound("seed " + seed + " unfolded", unfolded);
		assertEquals(diagram.placement().down(), unfolded.placement().down(), "seed " + seed + ": turned by unfolding");
	}

	@Test
	void aWideViewGetsAWideDiagram() throws DroverException {
		Reach reach = reach(5);
		Placement wide = Diagram.make(reach, FoldChoices.none(), new Sheet(180, 46, 4_000, 100), null, new NullProgressMonitor()).placement();
		Placement tall = Diagram.make(reach, FoldChoices.none(), new Sheet(180, 46, 100, 4_000), null, new NullProgressMonitor()).placement();
		assertTrue(aspect(wide) >= aspect(tall), aspect(wide) + " for a wide view, " + aspect(tall) + " for a tall one");
	}

	@Test
	void aCancelEndsIt() throws DroverException {
		Reach reach = reach(6);
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> Diagram.make(reach, FoldChoices.none(), SHEET, null, cancelled));
	}

	private static Reach reach(long seed) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(seed, 80);
		return drawn.reach(Direction.NEEDS, drawn.chosen(new Random(seed)));
	}

	private static double aspect(Placement placement) {
		int right = 0;
		int bottom = 0;
		for (int card = 0; card < placement.x().length; card++) {
			right = Math.max(right, placement.x()[card] + SHEET.cardWidth());
			bottom = Math.max(bottom, placement.y()[card] + SHEET.cardHeight());
		}
		return (double) right / bottom;
	}

	private static void assertSound(String where, Diagram diagram) {
		Placement placed = diagram.placement();
		int cards = placed.x().length;
		for (int one = 0; one < cards; one++)
			for (int other = one + 1; other < cards; other++)
				assertFalse(overlap(placed, one, other), where + ": cards " + one + " and " + other + " overlap");
		for (int link = 0; link < placed.routes().length; link++) {
			int[] route = placed.routes()[link];
			GroupLink shown = diagram.graph().links().get(link);
			assertTrue(atEdge(placed, shown.from(), route[0], route[1]), where + ": link " + link + " starts beside its card");
			assertTrue(atEdge(placed, shown.to(), route[route.length - 2], route[route.length - 1]), where + ": link " + link + " ends beside its card");
		}
	}

	private static boolean overlap(Placement placed, int one, int other) {
		return Math.abs(placed.x()[one] - placed.x()[other]) < SHEET.cardWidth() && Math.abs(placed.y()[one] - placed.y()[other]) < SHEET.cardHeight();
	}

	private static boolean atEdge(Placement placed, int card, int x, int y) {
		int right = x - placed.x()[card];
		int down = y - placed.y()[card];
		boolean inside = right >= -1 && right <= SHEET.cardWidth() + 1 && down >= -1 && down <= SHEET.cardHeight() + 1;
		return inside && (right <= 1 || down <= 1 || right >= SHEET.cardWidth() - 1 || down >= SHEET.cardHeight() - 1);
	}
}
