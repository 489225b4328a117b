package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.ObjectKind;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/** What a diagram shows, in a sentence and its figures. */
record Headline(String sentence, List<String> figures) {

	private static final int NAMED = 2;

	static Headline of(Reach reach) {
		Map<ObjectKind, Integer> counts = reach.counts();
		int all = counts.values().stream().mapToInt(Integer::intValue).sum();
		return new Headline(subject(reach) + ' ' + verb(reach) + ' ' + (all == 0 ? "nothing" : Words.count(all, "object")),
				figures(counts, reach.missing().size()));
	}

	/** @param titles what the two topologies are called */
	static Headline of(Comparison comparison, Panes.Titles titles) {
		Map<NodeState, Integer> counts = comparison.counts();
		String what = comparison.direction() == Direction.NEEDS ? "What " : "What needs ";
		String verb = comparison.direction() == Direction.NEEDS ? comparison.chosen().length == 1 ? " needs" : " need" : "";
		List<String> figures = new ArrayList<>();
		figures.add(Words.count(counts.getOrDefault(NodeState.ON_BOTH_SIDES, 0), "object") + " on both sides");
		figures.add(Words.number(counts.getOrDefault(NodeState.ONLY_LEFT, 0)) + " only in " + titles.left());
		figures.add(Words.number(counts.getOrDefault(NodeState.ONLY_RIGHT, 0)) + " only in " + titles.right());
		if (counts.containsKey(NodeState.MISSING))
			figures.add(Words.number(counts.get(NodeState.MISSING)) + " missing");
		return new Headline(what + names(comparison) + verb + ": " + titles.left() + " and " + titles.right(), figures);
	}

	private static String subject(Reach reach) {
		return names(reach) + (reach.members() == 0 ? "" : " with " + KindWords.count(reach.members(), ObjectKind.CLIENT));
	}

	private static String names(Subject subject) {
		int[] chosen = subject.chosen();
		String names = IntStream.of(chosen).limit(NAMED).mapToObj(subject::name).collect(Collectors.joining(chosen.length == NAMED ? " and " : ", "));
		return chosen.length > NAMED ? names + " and " + Words.number(chosen.length - NAMED) + " more" : names;
	}

	private static String verb(Reach reach) {
		boolean one = reach.chosen().length == 1;
		return reach.direction() == Direction.NEEDS ? one ? "needs" : "need" : one ? "is needed by" : "are needed by";
	}

	private static List<String> figures(Map<ObjectKind, Integer> counts, int missing) {
		Stream<String> most = counts.entrySet().stream()
				.sorted(Map.Entry.<ObjectKind, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
				.map(entry -> KindWords.count(entry.getValue(), entry.getKey()));
		return missing == 0 ? most.toList() : Stream.concat(Stream.of(Words.number(missing) + " missing"), most).toList();
	}
}
