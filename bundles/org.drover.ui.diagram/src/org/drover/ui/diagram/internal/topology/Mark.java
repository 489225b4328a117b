package org.drover.ui.diagram.internal.topology;

import org.drover.ui.look.Tint;

/** How an element differs from its row, or what is wrong with it. */
enum Mark {
	NONE("", Tint.MUTED_TEXT),
	NEW(Messages.Mark_new, Tint.ACCENT),
	CHANGED(Messages.Mark_changed, Tint.ACCENT),
	WARNING(Messages.Mark_warning, Tint.WARNING),
	PROBLEM(Messages.Mark_problem, Tint.BAD);

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
