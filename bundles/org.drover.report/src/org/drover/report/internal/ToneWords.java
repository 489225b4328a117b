package org.drover.report.internal;

import org.drover.report.Tone;

/** What a tone is called, on its own or beside a figure. */
public final class ToneWords {

	private ToneWords() {
	}

	public static String of(Tone tone) {
		return switch (tone) {
		case GOOD -> "Good";
		case WARNING -> "Attention";
		case BAD -> "Problem";
		case NEUTRAL -> "Note";
		};
	}
}
