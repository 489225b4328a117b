package org.drover.ui.widgets;

import java.util.function.ToIntFunction;

/** Texts that have less room than they need. */
public final class Shortened {

	private static final String LEFT_OUT = "\u2026";

	private Shortened() {
	}

	/**
	 * Leaves the middle out, which says least: names differ at their ends.
	 *
	 * @param room  in the units of {@code width}
	 * @param width of a text as it is drawn
	 * @return the text itself where it has room; never less than its ends of one letter each
	 */
	public static String middle(String text, int room, ToIntFunction<String> width) {
		if (width.applyAsInt(text) <= room)
			return text;
		int least = 2;
		int most = text.length() - 1;
		while (least < most) {
			int kept = (least + most + 1) / 2;
			if (width.applyAsInt(ends(text, kept)) <= room)
				least = kept;
			else
				most = kept - 1;
		}
		return least < text.length() ? ends(text, least) : text;
	}

	private static String ends(String text, int kept) {
		int left = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), (kept + 1) / 2));
		int right = text.length() - kept / 2;
		boolean torn = right > 0 && right < text.length() && Character.isLowSurrogate(text.charAt(right)) && Character.isHighSurrogate(text.charAt(right - 1));
		return text.substring(0, left) + LEFT_OUT + text.substring(Math.max(left, torn ? right + 1 : right));
	}
}
