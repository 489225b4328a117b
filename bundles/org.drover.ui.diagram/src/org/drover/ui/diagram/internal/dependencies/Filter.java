package org.drover.ui.diagram.internal.dependencies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Words that an object has to have all, each in its name, its key, its kind or its state. */
record Filter(List<String> words) {

	/**
	 * Which cards of a diagram have objects that match.
	 *
	 * @param cards   places of groups in the graph
	 * @param objects that match, folded ones included
	 */
	record Matches(BitSet cards, int objects) {
	}

	static Filter of(String text) {
		return new Filter(Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList());
	}

	/** Matches everything. */
	boolean isEmpty() {
		return words.isEmpty();
	}

	/** Looks at each object; for a background thread. */
	Matches in(GroupGraph graph, IProgressMonitor monitor) {
		BitSet cards = new BitSet();
		int objects = 0;
		for (int group = 0; group < graph.groups().size(); group++) {
			if (monitor.isCanceled())
				throw new OperationCanceledException();
			int matching = matching(graph, group);
			cards.set(group, matching > 0);
			objects += matching;
		}
		return new Matches(cards, objects);
	}

	/** What a group says of all its objects need not be in their names. */
	private int matching(GroupGraph graph, int index) {
		Group group = graph.groups().get(index);
		String common = String.join(" ", KindWords.one(group.kind()), KindWords.many(group.kind()), GraphWords.state(group.state()), group.note(),
				graph.inCircle(index) ? Messages.GraphWords_circle : "").toLowerCase(Locale.ROOT);
		List<String> left = words.stream().filter(word -> !common.contains(word)).toList();
		return left.isEmpty() ? group.size() : (int) IntStream.of(group.members()).filter(node -> named(graph.subject(), node, left)).count();
	}

	private static boolean named(Subject subject, int node, List<String> words) {
		String name = (subject.name(node) + ' ' + subject.ref(node).key()).toLowerCase(Locale.ROOT);
		return words.stream().allMatch(name::contains);
	}

	/** {@code 12 objects on 4 of 28 cards have “mail obsolete”}. */
	String sentence(Matches matches, int cards) {
		String what = String.join(" ", words);
		if (matches.objects() == 0)
			return Words.say(Messages.Filter_nothing, what);
		return Words.say(Messages.Filter_matches, matches.objects(), matches.cards().cardinality(), cards, what);
	}
}
