package org.drover.ui.jobs.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;

import org.drover.plan.Layer;
import org.drover.plan.Strategies;
import org.drover.plan.Strategy;
import org.junit.jupiter.api.Test;

/** What the page of strategies offers and what a choice comes to, without the page. */
final class StrategyInputTest {

	@Test
	void onlyLayersThatLeaveAChoiceAreOffered() {
		assertEquals(List.of(Layer.SERVER_LOCATOR_POINT, Layer.SOFTWARE_UPDATE_POINT, Layer.STATE_MIGRATION_POINT, Layer.CONTENT, Layer.DISTRIBUTION_POINT), StrategyInput.LAYERS);
	}

	@Test
	void contentIsWhatFitsThePointsUnlessItIsSaidToGoByNeed() {
		assertEquals(List.of(Optional.empty(), Optional.of(Strategy.SHARE), Optional.of(Strategy.DUPLICATE), Optional.of(Strategy.MOVE), Optional.of(Strategy.STOP)),
				StrategyInput.offers(Layer.DISTRIBUTION_POINT));
		assertEquals(Optional.of(Strategy.BY_NEED), StrategyInput.offers(Layer.CONTENT).get(1));
		Strategies said = StrategyInput.with(Strategies.BY_NEED, Layer.CONTENT, Optional.of(Strategy.BY_NEED));
		assertEquals(Optional.of(Strategy.BY_NEED), StrategyInput.chosen(said, Layer.CONTENT));
		assertEquals(Strategies.BY_NEED, StrategyInput.with(said, Layer.CONTENT, Optional.empty()));
	}

	@Test
	void eachOfferIsChosenAndTakenBackAndLeavesTheOtherLayers() {
		Strategies before = Strategies.BY_NEED.with(Layer.SOFTWARE_UPDATE_POINT, Strategy.MOVE);
		for (Layer layer : List.of(Layer.SERVER_LOCATOR_POINT, Layer.CONTENT, Layer.DISTRIBUTION_POINT)) {
			for (Optional<Strategy> offer : StrategyInput.offers(layer)) {
				Strategies chosen = StrategyInput.with(before, layer, offer);
				assertEquals(offer, StrategyInput.chosen(chosen, layer), layer::label);
				assertEquals(Optional.of(Strategy.MOVE), StrategyInput.chosen(chosen, Layer.SOFTWARE_UPDATE_POINT));
				assertEquals(before, StrategyInput.with(chosen, layer, Optional.empty()));
			}
		}
	}

	/** A plan of the command line may say it; it is shown as what it comes to. */
	@Test
	void byNeedThatIsSaidIsAsIfNothingWere() {
		Strategies said = Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, Strategy.BY_NEED);
		assertFalse(StrategyInput.chosen(said, Layer.DISTRIBUTION_POINT).isPresent());
	}
}
