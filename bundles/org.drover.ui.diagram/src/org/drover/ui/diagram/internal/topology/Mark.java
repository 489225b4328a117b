package org.drover.ui.diagram.internal.topology;

import org.drover.ui.look.Tint;

/** How an element differs from its row, or what is wrong with it. */
enum Mark {
	NONE("", Tint.MUTED_TEXT),
	NEW("new", Tint.ACCENT),
	CHANGED("changed", Tint.ACCENT),
	WARNING("check", Tint.WARNING),
	PROBLEM("problem", Tint.BAD);

	private final String word;
	private final Tint tint;

	Mark(String word, Tint tint) {
		this.word = word;
		this.tint = tint;
	}

	String word() {
		return word;
	}

	Tint tint() {
		return tint;
	}
}
