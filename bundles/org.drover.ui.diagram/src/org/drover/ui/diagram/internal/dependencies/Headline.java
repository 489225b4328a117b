package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.drover.model.ObjectKind;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/** What a diagram shows, in a sentence and its figures. */
record Headline(String sentence, List<String> figures) {

	static Headline of(Reach reach) {
		Map<ObjectKind, Integer> counts = reach.counts();
		int all = counts.values().stream().mapToInt(Integer::intValue).sum();
		String sentence = reach.direction() == Direction.NEEDS ? Messages.Headline_needs : Messages.Headline_neededBy;
		return new Headline(Words.say(sentence, subject(reach), reach.chosen().length, all), figures(counts, reach.missing().size()));
	}

	/** @param titles what the two topologies are called */
	static Headline of(Comparison comparison, Panes.Titles titles) {
		Map<NodeState, Integer> counts = comparison.counts();
		List<String> figures = new ArrayList<>();
		figures.add(Words.say(Messages.Headline_onBoth, counts.getOrDefault(NodeState.ON_BOTH_SIDES, 0)));
		figures.add(Words.say(Messages.Headline_onlyIn, counts.getOrDefault(NodeState.ONLY_LEFT, 0), titles.left()));
		figures.add(Words.say(Messages.Headline_onlyIn, counts.getOrDefault(NodeState.ONLY_RIGHT, 0), titles.right()));
		if (counts.containsKey(NodeState.MISSING))
			figures.add(Words.say(Messages.Headline_missing, counts.get(NodeState.MISSING)));
		String what = names(comparison);
		return new Headline(comparison.direction() == Direction.NEEDS
				? Words.say(Messages.Headline_compareNeeds, what, comparison.chosen().length, titles.left(), titles.right())
				: Words.say(Messages.Headline_compareNeededBy, what, titles.left(), titles.right()), figures);
	}

	private static String subject(Reach reach) {
		String names = names(reach);
		return reach.members() == 0 ? names : Words.say(Messages.Headline_withClients, names, KindWords.count(reach.members(), ObjectKind.CLIENT));
	}

	private static String names(Subject subject) {
		int[] chosen = subject.chosen();
		String first = subject.name(chosen[0]);
		return switch (chosen.length) {
		case 1 -> first;
		case 2 -> Words.say(Messages.Headline_two, first, subject.name(chosen[1]));
		default -> Words.say(Messages.Headline_more, first, subject.name(chosen[1]), chosen.length - 2);
		};
	}

	private static List<String> figures(Map<ObjectKind, Integer> counts, int missing) {
		Stream<String> most = counts.entrySet().stream()
				.sorted(Map.Entry.<ObjectKind, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
				.map(entry -> KindWords.count(entry.getValue(), entry.getKey()));
		return missing == 0 ? most.toList() : Stream.concat(Stream.of(Words.say(Messages.Headline_missing, missing)), most).toList();
	}
}
