package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class LargeClosureTest {

	private static final int CLIENTS = 14_000;
	private static final int LEGIBLE = 48;
	private static final Sheet SHEET = new Sheet(180, 46, 1_200, 600);

	@Test
	void tenThousandObjectsOpenFoldedByKindAndSite(TestReporter reporter) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(1, CLIENTS);
		long begun = System.nanoTime();
		Reach reach = drawn.reach(Direction.NEEDS, drawn.collections());
		Diagram diagram = Diagram.make(reach, FoldChoices.none(), SHEET, null, new NullProgressMonitor());
		Duration took = Duration.ofNanos(System.nanoTime() - begun);
		reporter.publishEntry("opened", reach.nodes().length + " objects on " + diagram.nodes().size() + " cards in " + took.toMillis() + " ms");
		assertTrue(reach.nodes().length >= 10_000, "objects: " + reach.nodes().length);
		assertTrue(diagram.nodes().size() <= LEGIBLE, "cards: " + diagram.nodes().size());
		assertTrue(diagram.graph().groups().stream().anyMatch(group -> group.kind() == ObjectKind.CLIENT && group.note().equals("site S1")));
	}

	/** As a person would who opens every group that is still folded. */
	@Test
	void howeverMuchIsUnfoldedThereAreNeverTooManyCards(TestReporter reporter) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(2, CLIENTS);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.collections());
		FoldChoices choices = FoldChoices.none();
		List<Group> groups = Folding.fold(reach, choices);
		Optional<Group> refused = Optional.empty();
		while (refused.isEmpty()) {
			Group largest = groups.stream().filter(Group::folded).max((one, other) -> Integer.compare(one.size(), other.size())).orElseThrow();
			choices = choices.unfold(largest.key());
			List<Group> unfolded = Folding.fold(reach, choices);
			assertTrue(unfolded.size() <= Folding.LIMIT, "cards: " + unfolded.size());
			assertTrue(unfolded.size() - groups.size() < Division.MOST, "one unfolding shows " + (unfolded.size() - groups.size()) + " more cards");
			refused = unfolded.stream().filter(group -> group.key().equals(largest.key())).findFirst();
			groups = unfolded;
		}
		reporter.publishEntry("refused", "to unfold " + refused.get().size() + " at " + groups.size() + " cards");
		assertTrue(groups.size() > Folding.LIMIT - Division.MOST, "refused at " + groups.size() + " cards");
	}

	@Test
	void asManyCardsAsAreAllowedAreLaidOut(TestReporter reporter) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(3, CLIENTS);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.collections());
		long begun = System.nanoTime();
		Diagram diagram = Diagram.make(reach, FoldChoices.upTo(Integer.MAX_VALUE), SHEET, null, new NullProgressMonitor());
		reporter.publishEntry("laid out", diagram.nodes().size() + " cards and " + diagram.graph().links().size() + " links in "
				+ Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
		assertTrue(diagram.nodes().size() <= Folding.LIMIT, "cards: " + diagram.nodes().size());
		assertEquals(diagram.nodes().size(), diagram.placement().x().length);
	}
}
