package org.drover.task.internal;

final class Texts {

	private Texts() {
	}

	/** Cuts what a column has no room for. */
	static String shortened(String text, int longest) {
		return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
	}
}
