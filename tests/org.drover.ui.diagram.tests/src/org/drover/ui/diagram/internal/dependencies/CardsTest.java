package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.diagram.internal.figures.Card;
import org.drover.ui.diagram.internal.figures.Mark;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CardsTest {

	private static final Sheet SHEET = new Sheet(180, 46, 1_200, 600);

	@ParameterizedTest
	@EnumSource(value = NodeState.class, mode = Mode.EXCLUDE, names = { "NEEDED", "ON_BOTH_SIDES" })
	void everyUnusualStateHasAColourAndAMark(NodeState state) {
		assertNotNull(Cards.tint(state));
		assertTrue(Cards.mark(state) != Mark.NONE);
	}

	@Test
	void noTwoStatesLookOrSoundAlike() {
		Set<Mark> marks = new HashSet<>();
		Set<String> words = new HashSet<>();
		for (NodeState state : NodeState.values()) {
			assertTrue(Cards.mark(state) == Mark.NONE || marks.add(Cards.mark(state)), state::toString);
			assertTrue(words.add(GraphWords.state(state)), state::toString);
		}
	}

	@Test
	void whatIsReadOutSaysTheStateAndTheCircle() throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(3, 120);
		Diagram diagram = Diagram.make(drawn.reach(Direction.NEEDS, drawn.chosen(new Random(3))), FoldChoices.upTo(150), SHEET, null, new NullProgressMonitor());
		int circles = 0;
		for (Node node : diagram.nodes()) {
			String spoken = Cards.spoken(node, Side.ALONE);
			if (node.group().state() != NodeState.NEEDED)
				assertTrue(spoken.toLowerCase(Locale.ROOT).contains(GraphWords.state(node.group().state())), spoken);
			boolean circle = diagram.graph().inCircle(node.index());
			circles += circle ? 1 : 0;
			assertEquals(circle, spoken.contains("in a circle"), spoken);
		}
		assertTrue(circles > 0);
	}

	@Test
	void whatOneSideHasAloneIsAnOutlineOnTheOther() throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(4, 60);
		Comparison comparison = new Comparison(drawn.reach(Direction.NEEDS, drawn.collections()[0]), DrawnEstate.draw(5, 10).reach(Direction.NEEDS));
		Diagram diagram = Diagram.make(comparison, FoldChoices.none(), SHEET, null, new NullProgressMonitor());
		Node node = diagram.nodes().stream().filter(each -> each.group().state() == NodeState.ONLY_LEFT).findFirst().orElseThrow();
		Card here = Cards.of(node, Side.LEFT);
		Card there = Cards.of(node, Side.RIGHT);
		assertEquals(Mark.LEFT_SIDE, here.mark());
		assertTrue(there.missing() && there.faded() && there.mark() == Mark.NONE);
		assertEquals("Not on this side", there.detail());
		assertEquals(here.title(), there.title());
	}
}
