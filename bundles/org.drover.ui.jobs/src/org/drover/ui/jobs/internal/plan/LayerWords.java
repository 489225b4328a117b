package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.model.ObjectKind;
import org.drover.plan.Layer;
import org.drover.plan.LayerFigures;
import org.drover.plan.Strategy;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/** What a plan does with services and data, layer by layer. */
public final class LayerWords {

	private LayerWords() {
	}

	public static String name(Layer layer) {
		return switch (layer) {
			case OBJECTS -> Messages.LayerWords_objects;
			case CONTENT -> Messages.LayerWords_content;
			default -> KindWords.name(ObjectKind.ofLabel(layer.label()));
		};
	}

	/** @param strategy empty where nobody has said one */
	public static String name(Layer layer, Optional<Strategy> strategy) {
		return strategy.map(LayerWords::name).orElse(layer == Layer.CONTENT ? Messages.LayerWords_fitting : Messages.LayerWords_byNeed);
	}

	private static String name(Strategy strategy) {
		return switch (strategy) {
			case BY_NEED -> Messages.LayerWords_byNeed;
			case SHARE -> Messages.LayerWords_share;
			case DUPLICATE -> Messages.LayerWords_duplicate;
			case MOVE -> Messages.LayerWords_move;
			case STOP -> Messages.LayerWords_stop;
		};
	}

	/** What the strategies are, a sentence each. */
	public static List<String> meanings() {
		return List.of(Messages.LayerWords_byNeed_means, Messages.LayerWords_share_means, Messages.LayerWords_duplicate_means, Messages.LayerWords_move_means,
				Messages.LayerWords_stop_means);
	}

	/**
	 * What comes of it, in clauses; says so where that is nothing.
	 *
	 * @param source the name of the topology that is left
	 */
	public static String of(LayerFigures figures, String source) {
		List<String> clauses = new ArrayList<>();
		if (figures.layer() == Layer.OBJECTS)
			clauses.add(Words.say(Messages.LayerWords_written, figures.items()));
		if (figures.layer() == Layer.CONTENT)
			clauses.add(Words.say(Messages.LayerWords_sent, figures.items(), Words.bytes(figures.bytes())));
		if (figures.layer().sort() == Layer.Sort.SERVICE)
			addServices(figures, clauses);
		add(figures.onLegacy(), Words.say(Messages.LayerWords_onLegacy, figures.onLegacy(), source), clauses);
		add(figures.alone(), Words.say(Messages.LayerWords_alone, figures.alone()), clauses);
		add(figures.without(), Words.say(Messages.LayerWords_without, figures.without()), clauses);
		return clauses.isEmpty() ? Messages.LayerWords_nothing : String.join("; ", clauses);
	}

	private static void addServices(LayerFigures figures, List<String> clauses) {
		add(figures.shared(), Words.say(Messages.LayerWords_shared, figures.shared(), figures.waves()), clauses);
		add(figures.taken(), Words.say(Messages.LayerWords_taken, figures.taken()), clauses);
		add(figures.open(), Words.say(Messages.LayerWords_open, figures.open()), clauses);
	}

	private static void add(long number, String clause, List<String> clauses) {
		if (number > 0)
			clauses.add(clause);
	}
}
