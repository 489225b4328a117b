package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.drover.model.DependencyKind;
import org.drover.plan.graph.Chains;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/**
 * Why some objects are in a diagram: all shortest chains of dependencies between the objects that the diagram starts from and them, and
 * the first few in words.
 */
final class Why {

	/** Chains that are said in words. */
	private static final int TOLD = 3;

	private final Reach reach;
	private final int[] asked;
	/** Pairs of nodes, the one that needs in the upper half. */
	private final Set<Long> steps = new HashSet<>();
	private final List<int[]> told = new ArrayList<>();
	private long count;

	private Why(Reach reach, int[] asked) {
		this.reach = reach;
		this.asked = asked;
		if (IntStream.of(asked).allMatch(reach::isMissing))
			followMissing();
		else
			follow(IntStream.of(asked).filter(node -> !reach.isMissing(node)).toArray());
	}

	/** @param asked nodes of the reach, of one group, at least one */
	static Why of(Reach reach, int[] asked) {
		return new Why(reach, asked);
	}

	private void follow(int[] nodes) {
		Chains chains = reach.direction() == Direction.NEEDS ? Chains.between(reach.graph(), reach.seeds(), nodes)
				: Chains.between(reach.graph(), nodes, reach.chosen());
		add(chains);
		chains.first(TOLD).forEach(chain -> told.add(begun(chain)));
	}

	/** To the nearest of what needs it, and one step more. */
	private void followMissing() {
		int missing = asked[0];
		Chains chains = Chains.between(reach.graph(), reach.seeds(), reach.needing(missing));
		add(chains);
		Set<Integer> needing = new HashSet<>(IntStream.of(reach.needing(missing)).boxed().toList());
		chains.nodes().stream().filter(needing::contains).forEach(node -> steps.add(pair(node, missing)));
		chains.first(TOLD).forEach(chain -> told.add(IntStream.concat(IntStream.of(begun(chain)), IntStream.of(missing)).toArray()));
	}

	private void add(Chains chains) {
		count = chains.count();
		chains.forEachStep((from, to) -> steps.add(pair(from, to)));
		if (reach.direction() == Direction.NEEDS)
			IntStream.of(chains.starts()).filter(reach::isMember).forEach(member -> steps.add(pair(reach.collectionOf(member), member)));
	}

	/** A member of a chosen collection is here by the collection. */
	private int[] begun(int[] chain) {
		boolean member = reach.direction() == Direction.NEEDS && reach.isMember(chain[0]);
		return member ? IntStream.concat(IntStream.of(reach.collectionOf(chain[0])), IntStream.of(chain)).toArray() : chain;
	}

	/** {@code Why Mail 5.2 is needed}. */
	String title() {
		String what = asked.length == 1 ? reach.name(asked[0]) : KindWords.count(asked.length, reach.kind(asked[0]));
		if (reach.direction() == Direction.NEEDS)
			return Words.say(Messages.Why_needed, what, asked.length);
		int[] chosen = reach.chosen();
		return Words.say(Messages.Why_needs, what, asked.length, chosen.length == 1 ? reach.name(chosen[0]) : Words.say(Messages.Why_chosen, chosen.length));
	}

	/** A sentence for each of the first chains, and one for how many more there are. */
	List<String> sentences() {
		Map<Long, DependencyKind> kinds = kinds();
		List<String> sentences = new ArrayList<>();
		for (int[] chain : told)
			sentences.add(chain.length == 1 ? Words.say(Messages.Why_start, reach.name(chain[0])) : sentence(chain, kinds));
		if (count > told.size())
			sentences.add(Words.say(Messages.Why_more, count - told.size(), told.size()));
		return sentences;
	}

	private String sentence(int[] chain, Map<Long, DependencyKind> kinds) {
		String sentence = reach.name(chain[0]);
		for (int at = 1; at < chain.length; at++) {
			DependencyKind kind = kinds.get(pair(chain[at - 1], chain[at]));
			sentence = Words.say(at == 1 ? Messages.Why_firstStep : Messages.Why_step, sentence, kind == null ? Messages.Why_member : GraphWords.verb(kind),
					reach.name(chain[at]));
		}
		return sentence + '.';
	}

	/** By which kind of dependency each step of the told chains is made; none for a step from a collection to its member. */
	private Map<Long, DependencyKind> kinds() {
		Set<Long> wanted = new HashSet<>();
		for (int[] chain : told)
			for (int at = 1; at < chain.length; at++)
				wanted.add(pair(chain[at - 1], chain[at]));
		Map<Long, DependencyKind> kinds = new HashMap<>();
		reach.forEachEdge(Side.ALONE, (from, to, code) -> {
			DependencyKind kind = DependencyKind.ofCode(code);
			if (wanted.contains(pair(from, to)) && !(kind == DependencyKind.MEMBER_OF && reach.isMember(to)))
				kinds.putIfAbsent(pair(from, to), kind);
		});
		return kinds;
	}

	/** The cards and links of a diagram that the chains pass. */
	Focus in(GroupGraph graph) {
		BitSet cards = new BitSet();
		IntStream.of(asked).forEach(node -> cards.set(graph.groupOf(node)));
		Set<Long> between = new HashSet<>();
		for (long step : steps) {
			int from = graph.groupOf((int) (step >>> 32));
			int to = graph.groupOf((int) step);
			cards.set(from);
			cards.set(to);
			between.add(pair(from, to));
		}
		BitSet links = new BitSet();
		for (int link = 0; link < graph.links().size(); link++)
			links.set(link, between.contains(pair(graph.links().get(link).from(), graph.links().get(link).to())));
		return new Focus(cards, links);
	}

	private static long pair(int from, int to) {
		return (long) from << 32 | to;
	}
}
