package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.plan.Bandwidth;
import org.drover.plan.Layer;
import org.drover.plan.LayerFigures;
import org.drover.plan.Strategies;
import org.drover.plan.Strategy;
import org.drover.plan.TradeOff;
import org.drover.plan.WaveLimits;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What becomes of services and data while clients move, as a person says it, and how it is told. */
final class StrategyOptions {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	@Option(names = "--strategy", paramLabel = "LAYER=STRATEGY",
			description = { "what becomes of server-locator-point, software-update-point, state-migration-point, distribution-point or content: by-need (default),",
					"share, duplicate, move or stop; may be repeated" })
	private List<String> chosen = new ArrayList<>();

	@Option(names = "--trade-off", description = "say of each layer what each strategy would cost and risk, the others staying as they are")
	private boolean tradeOff;

	/** @throws ParameterException where one of them names no layer, no strategy, or one that the layer does not leave open */
	Strategies strategies() {
		Strategies all = Strategies.BY_NEED;
		for (String text : chosen) {
			int equals = text.indexOf('=');
			if (equals < 0)
				throw wrongUsage("--strategy takes LAYER=STRATEGY, not '" + text + "'");
			Layer layer = Layer.ofLabel(text.substring(0, equals)).orElseThrow(() -> wrongUsage("--strategy knows no layer '" + text.substring(0, equals) + "': "
					+ List.of(Layer.values()).stream().filter(Layer::isOpen).map(Layer::label).collect(Collectors.joining(", "))));
			Strategy strategy = Strategy.ofLabel(text.substring(equals + 1)).orElseThrow(() -> wrongUsage("--strategy knows no '" + text.substring(equals + 1)
					+ "': by-need, share, duplicate, move, stop"));
			all = with(all, layer, strategy);
		}
		return all;
	}

	private Strategies with(Strategies all, Layer layer, Strategy strategy) {
		try {
			return all.with(layer, strategy);
		} catch (IllegalArgumentException e) {
			throw wrongUsage("--strategy: " + e.getMessage());
		}
	}

	/** Whether all strategies are to be compared. */
	boolean tradeOff() {
		return tradeOff;
	}

	private ParameterException wrongUsage(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}

	/** @param source code of the topology that is left */
	static List<String> lines(List<LayerFigures> layers, String source, WaveLimits limits) {
		return layers.stream().map(layer -> "  " + line(layer.layer(), layer.strategy(), sentence(layer, source, limits))).toList();
	}

	/** The chosen ones with a star. */
	static List<String> comparison(List<TradeOff> all, String source, WaveLimits limits) {
		return all.stream().map(each -> (each.chosen() ? "* " : "  ")
				+ line(each.layer(), each.strategy(), each.figures().map(figures -> sentence(figures, source, limits)).orElse("cannot be: " + each.refusal()))).toList();
	}

	private static String line(Layer layer, Strategy strategy, String sentence) {
		return String.format("%-21s  %-9s  %s", layer.label(), strategy.label(), sentence);
	}

	private static String sentence(LayerFigures layer, String source, WaveLimits limits) {
		List<String> parts = new ArrayList<>();
		if (layer.layer() == Layer.OBJECTS)
			parts.add(String.format("%,d written anew", layer.items()));
		if (layer.layer() == Layer.CONTENT)
			parts.add(String.format("%,d sent, %,d bytes", layer.items(), layer.bytes()) + time(layer, limits));
		if (layer.layer().sort() == Layer.Sort.SERVICE)
			services(layer, parts);
		if (layer.onLegacy() > 0)
			parts.add(String.format("%,d moved clients rest on %s", layer.onLegacy(), source));
		if (layer.alone() > 0)
			parts.add(String.format("%,d have one alone to go to", layer.alone()));
		if (layer.without() > 0)
			parts.add(String.format("%,d clients would go without", layer.without()));
		return parts.isEmpty() ? "nothing changes" : String.join("; ", parts);
	}

	private static void services(LayerFigures layer, List<String> parts) {
		if (layer.shared() > 0)
			parts.add(layer.shared() + " shared, for " + (layer.waves() == 1 ? "one wave" : layer.waves() + " waves"));
		if (layer.taken() > 0)
			parts.add(layer.taken() + " taken over");
		if (layer.open() > 0)
			parts.add(layer.open() + " for both topologies afterwards");
	}

	private static String time(LayerFigures layer, WaveLimits limits) {
		long rate = rate(limits);
		return rate == 0 || layer.bytes() == 0 ? "" : String.format(" in %,d s at %s", layer.seconds(rate), new Bandwidth(rate, ""));
	}

	/** Of the first times that have one; 0 = as fast as it goes. */
	private static long rate(WaveLimits limits) {
		return limits.bandwidth().stream().mapToLong(Bandwidth::bytesPerSecond).filter(rate -> rate > 0).findFirst().orElse(0);
	}

	static Map<String, Object> document(LayerFigures figures, WaveLimits limits) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("layer", figures.layer().label());
		document.put("sort", figures.layer().sort().label());
		document.put("strategy", figures.strategy().label());
		document.put("items", figures.items());
		document.put("bytes", figures.bytes());
		document.put("seconds", rate(limits) == 0 ? null : figures.seconds(rate(limits)));
		document.put("shared", figures.shared());
		document.put("taken", figures.taken());
		document.put("waves", figures.waves());
		document.put("open", figures.open());
		document.put("onLegacy", figures.onLegacy());
		document.put("alone", figures.alone());
		document.put("without", figures.without());
		return document;
	}

	static Map<String, Object> document(TradeOff each, WaveLimits limits) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("layer", each.layer().label());
		document.put("strategy", each.strategy().label());
		document.put("chosen", each.chosen());
		document.put("refusal", each.refusal().isEmpty() ? null : each.refusal());
		document.put("figures", each.figures().map(figures -> document(figures, limits)).orElse(null));
		return document;
	}
}
