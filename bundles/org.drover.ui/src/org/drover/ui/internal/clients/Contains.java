package org.drover.ui.internal.clients;

/** Finds words in texts without making other texts. */
final class Contains {

	private Contains() {
	}

	/** @param words in any case */
	static boolean anyCase(String text, String words) {
		int last = text.length() - words.length();
		for (int start = 0; start <= last; start++) {
			if (text.regionMatches(true, start, words, 0, words.length()))
				return true;
		}
		return false;
	}
}
