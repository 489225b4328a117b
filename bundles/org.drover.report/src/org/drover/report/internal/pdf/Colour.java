package org.drover.report.internal.pdf;

import org.drover.report.Tone;
import org.drover.report.internal.chart.Shade;

/** The colours of documents, as {@code 0xRRGGBB}; texts in them have a contrast of at least 4.5 to 1 on white. */
enum Colour {
	INK(0x1b2330), SOFT(0x5b6675), LINE(0xd5dbe3), STRIPE(0xf6f8fa), HEAD(0xe9eef6), TRACK(0xdfe6ef), ACCENT(0x1f5fbf),
	GOOD(0x18703f), GOOD_GROUND(0xe6f4ec), GOOD_FILL(0x2f9e63),
	WARNING(0x8a5a00), WARNING_GROUND(0xfdf3dd), WARNING_FILL(0xe0a030),
	BAD(0xb3261e), BAD_GROUND(0xfdeceb), BAD_FILL(0xd24a40);

	private final int rgb;

	Colour(int rgb) {
		this.rgb = rgb;
	}

	static Colour of(Tone tone) {
		return switch (tone) {
		case GOOD -> GOOD;
		case WARNING -> WARNING;
		case BAD -> BAD;
		case NEUTRAL -> SOFT;
		};
	}

	static Colour ground(Tone tone) {
		return switch (tone) {
		case GOOD -> GOOD_GROUND;
		case WARNING -> WARNING_GROUND;
		case BAD -> BAD_GROUND;
		case NEUTRAL -> STRIPE;
		};
	}

	static Colour of(Shade shade) {
		return switch (shade) {
		case INK -> INK;
		case SOFT -> SOFT;
		case GRID -> LINE;
		case ACCENT -> ACCENT;
		case GOOD -> GOOD_FILL;
		case WARNING -> WARNING_FILL;
		case BAD -> BAD_FILL;
		case FAINT -> TRACK;
		};
	}

	float red() {
		return part(16);
	}

	float green() {
		return part(8);
	}

	float blue() {
		return part(0);
	}

	private float part(int shift) {
		return (rgb >> shift & 0xff) / 255f;
	}
}
