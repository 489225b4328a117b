package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.ObjectKind;

/**
 * Divides a subject's nodes into the cards of a diagram. It begins with one group of each kind and state, the chosen objects and
 * single ones apart; while there are few cards it unfolds large groups by site, then small ones. Then it does what a person chose, which
 * leaves the other groups as they were. What is too large to unfold at once is unfolded by site, then by name.
 */
public final class Folding {

	/** Cards that a diagram never has more of. */
	public static final int LIMIT = 2_000;

	private static final int STATES = NodeState.values().length;
	private static final Comparator<Group> SMALLEST_FIRST = Comparator.comparingInt(Group::size).thenComparing(Group::key);

	private final Division division;
	private final Predicate<Group> wanted;
	private final int most;
	private final List<Group> done = new ArrayList<>();
	private final Set<Group> open = new TreeSet<>(SMALLEST_FIRST);
	private final Set<String> unfolded = new HashSet<>();

	/**
	 * @param wanted which groups to unfold
	 * @param most   groups; what would lead to more stays folded
	 */
	private Folding(Division division, List<Group> groups, Predicate<Group> wanted, int most) {
		this.division = division;
		this.wanted = wanted;
		this.most = most;
		groups.forEach(this::add);
	}

	/** @return a partition of the subject's nodes; of the largest groups none is unfolded where more than {@link #LIMIT} would be the result */
	public static List<Group> fold(Subject subject, FoldChoices choices) {
		return fold(subject, choices, LIMIT);
	}

	static List<Group> fold(Subject subject, FoldChoices choices, int limit) {
		Division division = new Division(subject);
		List<Group> whole = wholeKinds(subject, division);
		Folding sites = new Folding(division, whole, division::dividesBySite, Math.min(choices.cardsBySite(), limit));
		sites.unfold();
		Folding small = new Folding(division, sites.groups(), group -> group.size() <= choices.largest(), Math.min(choices.cards(), limit));
		small.unfold();
		Set<String> wanted = new HashSet<>(sites.unfolded);
		wanted.addAll(small.unfolded);
		wanted.addAll(choices.unfolded());
		wanted.removeAll(choices.folded());
		Folding chosen = new Folding(division, whole, group -> wanted.contains(group.key()), limit);
		chosen.unfold();
		return chosen.groups();
	}

	private List<Group> groups() {
		return Stream.concat(done.stream(), open.stream()).toList();
	}

	private static List<Group> wholeKinds(Subject subject, Division division) {
		BitSet apart = new BitSet();
		if (subject.chosen().length <= Division.MOST)
			IntStream.of(subject.chosen()).forEach(apart::set);
		List<Group> groups = new ArrayList<>();
		Map<Integer, IntStream.Builder> parts = new TreeMap<>();
		for (int node : subject.nodes()) {
			NodeState state = subject.state(node);
			if (apart.get(node))
				groups.add(division.single(node, state, ""));
			else
				parts.computeIfAbsent(subject.kind(node).ordinal() * STATES + state.ordinal(), part -> IntStream.builder()).add(node);
		}
		parts.forEach((part, nodes) -> groups.add(
				division.group("", ObjectKind.values()[part / STATES], NodeState.values()[part % STATES], nodes.build().toArray())));
		return groups;
	}

	private void add(Group group) {
		(group.folded() ? open : done).add(group);
	}

	private void unfold() {
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Group group : List.copyOf(open))
				if (wanted.test(group))
					changed |= unfold(group);
		}
	}

	private boolean unfold(Group group) {
		List<Group> parts = division.divide(group);
		if (done.size() + open.size() - 1 + parts.size() > most)
			return false;
		open.remove(group);
		unfolded.add(group.key());
		parts.forEach(this::add);
		return true;
	}
}
