package org.drover.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;

/**
 * One strategy that a layer of a plan could follow, the other layers staying as they are.
 *
 * @param chosen  whether the plan does
 * @param figures of the plan that would be; empty where there can be none
 * @param refusal why not, else an empty text
 */
public record TradeOff(Layer layer, Strategy strategy, boolean chosen, Optional<LayerFigures> figures, String refusal) {

	/** Makes the same plan with other strategies. */
	@FunctionalInterface
	public interface Replanning {
		MigrationPlan with(Strategies strategies) throws DroverException;
	}

	/** All that can be chosen of all layers, by making each plan: figures that were estimated could differ from what is done. */
	public static List<TradeOff> of(MigrationPlan plan, Strategies strategies, Replanning replanning) {
		List<TradeOff> all = new ArrayList<>();
		for (LayerFigures figures : plan.layers()) {
			for (Strategy strategy : figures.layer().choices())
				all.add(strategy == figures.strategy() ? made(figures, true) : other(figures.layer(), strategy, strategies, replanning));
		}
		return all;
	}

	private static TradeOff other(Layer layer, Strategy strategy, Strategies strategies, Replanning replanning) {
		try {
			return made(replanning.with(strategies.with(layer, strategy)).layers().get(layer.ordinal()), false);
		} catch (DroverException e) {
			return new TradeOff(layer, strategy, false, Optional.empty(), e.getMessage());
		}
	}

	private static TradeOff made(LayerFigures figures, boolean chosen) {
		return new TradeOff(figures.layer(), figures.strategy(), chosen, Optional.of(figures), "");
	}
}
