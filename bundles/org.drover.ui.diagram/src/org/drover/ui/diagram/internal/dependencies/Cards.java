package org.drover.ui.diagram.internal.dependencies;

import java.util.Arrays;

import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.diagram.internal.figures.Card;
import org.drover.ui.diagram.internal.figures.Mark;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;

/** Makes cards of groups. */
final class Cards {

	private Cards() {
	}

	/** @param side where it is drawn; what the other side alone has is an outline here */
	static Card of(Node node, Side side) {
		Group group = node.group();
		if (!group.state().isOn(side))
			return plain(node, Messages.Cards_notHere).state(Tint.LEFT, Mark.NONE).missing(true).faded(true);
		Card card = plain(node, group.folded() ? detail(group) : KindWords.name(group.kind()) + suffix(group.state()));
		return card.state(tint(group.state()), mark(group.state())).missing(group.state() == NodeState.MISSING)
				.faded(group.state() == NodeState.OBSOLETE).circle(node.diagram().graph().inCircle(node.index())).root(isRoot(node));
	}

	private static Card plain(Node node, String detail) {
		Group group = node.group();
		if (group.folded())
			return Card.of(group.kind(), KindWords.count(group.size(), group.kind()), detail).aside(site(group)).stacked();
		return Card.of(group.kind(), node.diagram().graph().subject().name(group.members()[0]), detail);
	}

	private static boolean isRoot(Node node) {
		int first = node.group().members()[0];
		return Arrays.stream(node.diagram().graph().subject().chosen()).anyMatch(chosen -> chosen == first);
	}

	/** What is read out: all that a card shows. */
	static String spoken(Node node, Side side) {
		Card card = of(node, side);
		String spoken = card.title() + ", " + card.detail();
		if (card.circle())
			spoken += ", " + Messages.GraphWords_circle;
		if (card.stack())
			spoken += ", " + Messages.Cards_folded;
		return card.root() ? spoken + ", " + Messages.Cards_start : spoken;
	}

	/** Null for the usual state. */
	static Tint tint(NodeState state) {
		return switch (state) {
		case NEEDED, ON_BOTH_SIDES -> null;
		case MIGRATED -> Tint.MIGRATED;
		case SHARED -> Tint.SHARED;
		case LEFT -> Tint.LEFT;
		case OBSOLETE -> Tint.OBSOLETE;
		case MISSING -> Tint.BAD;
		case ONLY_LEFT -> Tint.WARNING;
		case ONLY_RIGHT -> Tint.SHARED;
		};
	}

	static Mark mark(NodeState state) {
		return switch (state) {
		case NEEDED, ON_BOTH_SIDES -> Mark.NONE;
		case MIGRATED -> Mark.DONE;
		case SHARED -> Mark.SHARED;
		case LEFT -> Mark.STAYS;
		case OBSOLETE -> Mark.OBSOLETE;
		case MISSING -> Mark.MISSING;
		case ONLY_LEFT -> Mark.LEFT_SIDE;
		case ONLY_RIGHT -> Mark.RIGHT_SIDE;
		};
	}

	private static String detail(Group group) {
		String state = Words.capital(GraphWords.state(group.state()));
		return group.note().isEmpty() ? state : Words.capital(group.note()) + suffix(group.state());
	}

	private static String site(Group group) {
		return group.sites() == Group.Sites.ALL ? "" : group.note();
	}

	private static String suffix(NodeState state) {
		return state == NodeState.NEEDED || state == NodeState.ON_BOTH_SIDES ? "" : " · " + GraphWords.state(state);
	}
}
