package org.drover.ui.internal.help;

/**
 * A piece of text in one style.
 *
 * @param target where a link leads; empty where it is none
 */
record Span(String text, Style style, String target) {

	enum Style {
		PLAIN, STRONG, EMPHASIS, CODE
	}

	Span(String text, Style style) {
		this(text, style, "");
	}
}
