package org.drover.ui.internal.navigator;

/**
 * How a node shows itself.
 *
 * @param icon   a name that Look knows
 * @param count  after the text; empty where it says nothing
 * @param note   muted, last
 * @param tone   of the text
 * @param tip    tool tip; null where the label says all
 */
record Face(String icon, String text, String count, String note, Tone tone, String tip) {

	enum Tone {
		PLAIN, STRONG, MUTED, MIGRATED, SHARED, OBSOLETE
	}

	static Face of(String icon, String text) {
		return new Face(icon, text, "", "", Tone.PLAIN, null);
	}

	Face withCount(String words) {
		return new Face(icon, text, words, note, tone, tip);
	}

	Face withNote(String words) {
		return new Face(icon, text, count, words, tone, tip);
	}

	Face in(Tone other) {
		return new Face(icon, text, count, note, other, tip);
	}

	Face withTip(String words) {
		return new Face(icon, text, count, note, tone, words);
	}

	/** All of it, as one line. */
	String line() {
		return String.join("  ", java.util.stream.Stream.of(text, count, note).filter(part -> !part.isEmpty()).toList());
	}
}
