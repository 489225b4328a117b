package org.drover.ui.diagram.internal.dependencies;

import java.util.Arrays;

import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.diagram.internal.figures.Card;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;

/** Makes cards of groups. */
final class Cards {

	private Cards() {
	}

	static Card of(Node node) {
		Group group = node.group();
		Reach reach = node.diagram().graph().reach();
		int first = group.members()[0];
		boolean root = Arrays.stream(reach.chosen()).anyMatch(chosen -> chosen == first);
		Card card = group.folded() ? Card.of(group.kind(), KindWords.count(group.size(), group.kind()), detail(group)).stacked()
				: Card.of(group.kind(), reach.name(first), KindWords.name(group.kind()) + suffix(group.state()));
		Card stated = group.state() == NodeState.MISSING ? card.missing(Tint.BAD) : card.state(tint(group.state()));
		return stated.faded(group.state() == NodeState.OBSOLETE).circle(node.diagram().graph().inCircle(node.index())).root(root);
	}

	static Tint tint(NodeState state) {
		return switch (state) {
		case NEEDED -> null;
		case MIGRATED -> Tint.MIGRATED;
		case SHARED -> Tint.SHARED;
		case LEFT -> Tint.LEFT;
		case OBSOLETE -> Tint.OBSOLETE;
		case MISSING -> Tint.BAD;
		};
	}

	private static String detail(Group group) {
		String state = Words.capital(GraphWords.state(group.state()));
		return group.note().isEmpty() ? state : Words.capital(group.note()) + suffix(group.state());
	}

	private static String suffix(NodeState state) {
		return state == NodeState.NEEDED ? "" : " · " + GraphWords.state(state);
	}
}
