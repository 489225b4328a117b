package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;

import org.drover.plan.Layer;
import org.drover.plan.LayerFigures;
import org.drover.plan.Strategy;
import org.drover.ui.look.Words;
import org.junit.jupiter.api.Test;

/** What a plan does with a layer is said in clauses, and nothing is said of what is not. */
final class LayerWordsTest {

	@Test
	void everyLayerAndEveryStrategyHasAName() {
		assertEquals(Layer.values().length, Arrays.stream(Layer.values()).map(LayerWords::name).distinct().count());
		assertEquals(Strategy.values().length, Arrays.stream(Strategy.values()).map(strategy -> LayerWords.name(Layer.CONTENT, Optional.of(strategy))).distinct().count());
		assertEquals("As fits the points", LayerWords.name(Layer.CONTENT, Optional.empty()));
		assertEquals("By need", LayerWords.name(Layer.DISTRIBUTION_POINT, Optional.empty()));
	}

	@Test
	void figuresAreClauses() {
		assertEquals("3 shared, for 9 waves; 3 taken over; 2 for both topologies afterwards; 40 have one alone to go to",
				LayerWords.of(new LayerFigures(Layer.DISTRIBUTION_POINT, Strategy.MOVE, 0, 0, 3, 3, 9, 2, 0, 40, 0), "legacy"));
		assertEquals("1 shared, for 1 wave; 1 moved client rests on legacy; 2 clients would go without",
				LayerWords.of(new LayerFigures(Layer.SOFTWARE_UPDATE_POINT, Strategy.SHARE, 0, 0, 1, 0, 1, 0, 1, 0, 2), "legacy"));
		assertEquals("nothing changes", LayerWords.of(new LayerFigures(Layer.SERVER_LOCATOR_POINT, Strategy.BY_NEED, 0, 0, 0, 0, 0, 0, 0, 0, 0), "legacy"));
		assertEquals("1 content is sent, " + Words.bytes(10), LayerWords.of(new LayerFigures(Layer.CONTENT, Strategy.BY_NEED, 1, 10, 0, 0, 0, 0, 0, 0, 0), "legacy"));
	}
}
