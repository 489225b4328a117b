package org.drover.ui.diagram.internal.figures;

import org.drover.model.ObjectKind;
import org.drover.ui.look.Tint;

/**
 * What a {@link CardFigure} shows.
 *
 * @param kind   gives the icon and its colour
 * @param title  first line, bold
 * @param detail second line; may be empty
 * @param aside  a part of the detail that is worth being read from afar; may be empty
 * @param state  colours the card's edge and its mark; null for the usual
 * @param mark   says the state by its shape
 * @param stack  drawn as a pile: a folded group
 * @param missing drawn dashed, without a ground: something that is not there
 * @param faded  drawn without colours: something that no longer counts
 * @param circle marked as part of a circle
 * @param root   marked as where the diagram starts
 */
public record Card(ObjectKind kind, String title, String detail, String aside, Tint state, Mark mark, boolean stack, boolean missing, boolean faded,
		boolean circle, boolean root) {

	public static Card of(ObjectKind kind, String title, String detail) {
		return new Card(kind, title, detail, "", null, Mark.NONE, false, false, false, false, false);
	}

	public Card aside(String words) {
		return new Card(kind, title, detail, words, state, mark, stack, missing, faded, circle, root);
	}

	public Card state(Tint tint, Mark shape) {
		return new Card(kind, title, detail, aside, tint, shape, stack, missing, faded, circle, root);
	}

	public Card stacked() {
		return new Card(kind, title, detail, aside, state, mark, true, missing, faded, circle, root);
	}

	public Card missing(boolean value) {
		return new Card(kind, title, detail, aside, state, mark, stack, value, faded, circle, root);
	}

	public Card faded(boolean value) {
		return new Card(kind, title, detail, aside, state, mark, stack, missing, value, circle, root);
	}

	public Card circle(boolean value) {
		return new Card(kind, title, detail, aside, state, mark, stack, missing, faded, value, root);
	}

	public Card root(boolean value) {
		return new Card(kind, title, detail, aside, state, mark, stack, missing, faded, circle, value);
	}
}
