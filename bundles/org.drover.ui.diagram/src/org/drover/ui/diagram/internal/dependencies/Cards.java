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
		Subject subject = node.diagram().graph().subject();
		int first = group.members()[0];
		boolean here = group.state().isOn(side);
		String detail = here ? "" : "Not on this side";
		Card card = group.folded() ? Card.of(group.kind(), KindWords.count(group.size(), group.kind()), here ? detail(group) : detail).aside(site(group)).stacked()
				: Card.of(group.kind(), subject.name(first), here ? KindWords.name(group.kind()) + suffix(group.state()) : detail);
		if (!here)
			return card.state(Tint.LEFT, Mark.NONE).missing(true).faded(true);
		boolean root = Arrays.stream(subject.chosen()).anyMatch(chosen -> chosen == first);
		return card.state(tint(group.state()), mark(group.state())).missing(group.state() == NodeState.MISSING)
				.faded(group.state() == NodeState.OBSOLETE).circle(node.diagram().graph().inCircle(node.index())).root(root);
	}

	/** What is read out: all that a card shows. */
	static String spoken(Node node, Side side) {
		Card card = of(node, side);
		String spoken = card.title() + ", " + card.detail();
		if (card.circle())
			spoken += ", " + GraphWords.CIRCLE;
		if (card.stack())
			spoken += ", folded";
		return card.root() ? spoken + ", the diagram starts here" : spoken;
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
		return group.note().startsWith("site") ? group.note() : "";
	}

	private static String suffix(NodeState state) {
		return state == NodeState.NEEDED || state == NodeState.ON_BOTH_SIDES ? "" : " · " + GraphWords.state(state);
	}
}
