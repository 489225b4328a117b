package org.drover.ui.dashboard.internal.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cards of a dashboard in the order in which a person wants them, and those that are put away. Immutable.
 *
 * @param cards  all, by their ids
 * @param hidden some of them
 */
public record CardOrder(List<String> cards, Set<String> hidden) {

	private static final String HIDDEN = "-";

	public CardOrder {
		cards = List.copyOf(cards);
		hidden = Set.copyOf(hidden);
	}

	public static CardOrder of(List<String> cards) {
		return new CardOrder(cards, Set.of());
	}

	/**
	 * As {@link #text} had it. Cards that it does not know come behind the one they follow by default; those that are no more are passed over.
	 *
	 * @param defaults all cards there are
	 */
	public static CardOrder read(String text, List<String> defaults) {
		List<String> order = new ArrayList<>();
		Set<String> hidden = new HashSet<>();
		for (String entry : text.split(",")) {
			String card = entry.startsWith(HIDDEN) ? entry.substring(HIDDEN.length()) : entry;
			if (!defaults.contains(card) || order.contains(card))
				continue;
			order.add(card);
			if (entry.startsWith(HIDDEN))
				hidden.add(card);
		}
		for (int place = 0; place < defaults.size(); place++) {
			if (!order.contains(defaults.get(place)))
				order.add(place == 0 ? 0 : order.indexOf(defaults.get(place - 1)) + 1, defaults.get(place));
		}
		return new CardOrder(order, hidden);
	}

	public String text() {
		return cards.stream().map(card -> hidden.contains(card) ? HIDDEN + card : card).collect(Collectors.joining(","));
	}

	/** Takes a card out and puts it in right before or behind another one. */
	public CardOrder moved(String card, String other, boolean behind) {
		if (card.equals(other))
			return this;
		List<String> order = new ArrayList<>(cards);
		order.remove(card);
		order.add(order.indexOf(other) + (behind ? 1 : 0), card);
		return new CardOrder(order, hidden);
	}

	public CardOrder shown(String card, boolean show) {
		Set<String> others = new HashSet<>(hidden);
		if (show)
			others.remove(card);
		else
			others.add(card);
		return new CardOrder(cards, others);
	}
}
