package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.plan.Layer;
import org.drover.plan.Strategies;
import org.drover.plan.Strategy;

/** What a person can choose for the layers of a plan, and what his choice comes to. */
final class StrategyInput {

	/** That leave a choice, in the order in which a plan provides them. */
	static final List<Layer> LAYERS = Stream.of(Layer.values()).filter(Layer::isOpen).toList();

	private StrategyInput() {
	}

	/**
	 * First that nothing is said, which is by need; of content it is what fits the distribution points, so that by need can be said besides.
	 */
	static List<Optional<Strategy>> offers(Layer layer) {
		List<Optional<Strategy>> offers = new ArrayList<>(List.of(Optional.empty()));
		layer.choices().stream().filter(strategy -> strategy != Strategy.BY_NEED || layer == Layer.CONTENT).map(Optional::of).forEach(offers::add);
		return offers;
	}

	/** One of the offers. */
	static Optional<Strategy> chosen(Strategies strategies, Layer layer) {
		return Optional.ofNullable(strategies.chosen().get(layer)).filter(strategy -> offers(layer).contains(Optional.of(strategy)));
	}

	/** @param strategy one of the offers */
	static Strategies with(Strategies strategies, Layer layer, Optional<Strategy> strategy) {
		Map<Layer, Strategy> all = new EnumMap<>(Layer.class);
		all.putAll(strategies.chosen());
		strategy.ifPresentOrElse(chosen -> all.put(layer, chosen), () -> all.remove(layer));
		return new Strategies(all);
	}
}
