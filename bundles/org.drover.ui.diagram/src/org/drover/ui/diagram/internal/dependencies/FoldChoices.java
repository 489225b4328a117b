package org.drover.ui.diagram.internal.dependencies;

import java.util.HashSet;
import java.util.Set;

/**
 * What a person unfolded and folded, by the keys of groups.
 *
 * @param cards   to make without being asked: the smallest groups are unfolded as long as there are no more than these
 * @param largest members that a group may have to be unfolded without being asked
 */
public record FoldChoices(int cards, int largest, Set<String> unfolded, Set<String> folded) {

	/** What is legible at a glance. */
	private static final int FEW = 28;
	private static final int SMALL_GROUP = 8;
	/** Where most of the objects are is worth some more cards. */
	private static final int WITH_SITES = 48;

	public FoldChoices {
		unfolded = Set.copyOf(unfolded);
		folded = Set.copyOf(folded);
	}

	public static FoldChoices none() {
		return new FoldChoices(FEW, SMALL_GROUP, Set.of(), Set.of());
	}

	/** As many groups unfolded, whatever their size, as come to this number of cards; nothing chosen. */
	public static FoldChoices upTo(int cards) {
		return new FoldChoices(cards, cards, Set.of(), Set.of());
	}

	/** Cards to make by unfolding large groups by site. */
	int cardsBySite() {
		return cards == 0 ? 0 : Math.max(cards, WITH_SITES);
	}

	public FoldChoices unfold(String key) {
		return new FoldChoices(cards, largest, with(unfolded, key), without(folded, key));
	}

	public FoldChoices fold(String key) {
		return new FoldChoices(cards, largest, without(unfolded, key), with(folded, key));
	}

	private static Set<String> with(Set<String> keys, String key) {
		Set<String> more = new HashSet<>(keys);
		more.add(key);
		return more;
	}

	private static Set<String> without(Set<String> keys, String key) {
		Set<String> fewer = new HashSet<>(keys);
		fewer.remove(key);
		return fewer;
	}
}
