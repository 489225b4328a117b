package org.drover.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What an administrator has chosen for the layers of a plan; what he has not is decided by need. */
public record Strategies(Map<Layer, Strategy> chosen) {

	public static final Strategies BY_NEED = new Strategies(Map.of());

	/** @throws IllegalArgumentException in words for a person, where a layer does not leave the choice */
	public Strategies {
		chosen.forEach((layer, strategy) -> {
			if (!layer.choices().contains(strategy))
				throw new IllegalArgumentException(layer.label() + " takes " + layer.choices().stream().map(Strategy::label).collect(Collectors.joining(", "))
						+ " and nothing else, so not " + strategy.label());
		});
		chosen = chosen.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(chosen));
	}

	public Strategies with(Layer layer, Strategy strategy) {
		Map<Layer, Strategy> all = new EnumMap<>(Layer.class);
		all.putAll(chosen);
		all.put(layer, strategy);
		return new Strategies(all);
	}

	/** Whether services are chosen to change hands. */
	public boolean takeOver() {
		return chosen.entrySet().stream().anyMatch(choice -> choice.getKey().sort() == Layer.Sort.SERVICE && choice.getValue().takesOver());
	}

	public Strategy of(Layer layer) {
		return chosen.getOrDefault(layer, layer.choices().getFirst());
	}

	/** Of content, where nothing is said, as fits what becomes of the distribution points: what they give need not be sent. */
	Strategy content() {
		Strategy points = of(Layer.DISTRIBUTION_POINT);
		return chosen.containsKey(Layer.CONTENT) || points != Strategy.SHARE ? of(Layer.CONTENT) : Strategy.SHARE;
	}
}
