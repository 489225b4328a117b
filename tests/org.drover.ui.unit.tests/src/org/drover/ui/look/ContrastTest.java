package org.drover.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.drover.model.ObjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts and signs can be told from their grounds: WCAG 2.2, success criteria 1.4.3 (level AA) and 1.4.11. */
class ContrastTest {

	private static final double OF_TEXT = 4.5;
	private static final double OF_SIGNS = 3;
	private static final List<Tint> TEXTS = List.of(Tint.TEXT, Tint.MUTED_TEXT, Tint.ACCENT, Tint.GOOD, Tint.WARNING, Tint.BAD, Tint.MIGRATED, Tint.SHARED,
			Tint.LEFT, Tint.OBSOLETE);
	/** All that text stands on. */
	private static final List<Tint> GROUNDS = List.of(Tint.CANVAS, Tint.CARD, Tint.SELECTION, Tint.HOVER, Tint.STRIPE);

	private record Pair(Tint over, Tint under, boolean dark) {

		double contrast() {
			return ContrastTest.contrast(over.rgb(dark), under.rgb(dark));
		}

		@Override
		public String toString() {
			return over + " on " + under + (dark ? " in dark" : " in light");
		}
	}

	private static Stream<Pair> texts() {
		Stream<Pair> onGrounds = TEXTS.stream().flatMap(text -> GROUNDS.stream().flatMap(ground -> inBoth(text, ground)));
		return Stream.concat(onGrounds, inBoth(Tint.ON_ACCENT, Tint.ACCENT));
	}

	private static Stream<Pair> lines() {
		return Stream.of(Tint.CANVAS, Tint.CARD).flatMap(ground -> inBoth(Tint.LINK, ground));
	}

	private static Stream<Pair> inBoth(Tint over, Tint under) {
		return Stream.of(new Pair(over, under, false), new Pair(over, under, true));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void aTextCanBeRead(Pair pair) {
		assertTrue(pair.contrast() >= OF_TEXT, () -> pair + ": " + pair.contrast());
	}

	@ParameterizedTest
	@MethodSource("lines")
	void aLineCanBeSeen(Pair pair) {
		assertTrue(pair.contrast() >= OF_SIGNS, () -> pair + ": " + pair.contrast());
	}

	@Test
	void theColourOfAKindCanBeRead() {
		for (boolean dark : new boolean[] { false, true }) {
			for (ObjectKind kind : ObjectKind.values()) {
				for (Tint ground : List.of(Tint.CANVAS, Tint.CARD)) {
					double contrast = contrast(KindTint.rgb(kind, dark), ground.rgb(dark));
					assertTrue(contrast >= OF_TEXT, () -> kind + " on " + ground + (dark ? " in dark: " : " in light: ") + contrast);
				}
			}
		}
	}

	@Test
	void contrastIsReckonedAsTheGuidelinesSay() {
		assertEquals(21, contrast(0x000000, 0xffffff), 1e-9);
		assertEquals(1, contrast(0x808080, 0x808080), 1e-9);
		assertEquals(4.54, contrast(0x767676, 0xffffff), 0.005); // the lightest grey that passes on white
	}

	private static double contrast(int one, int other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(int rgb) {
		return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
	}

	private static double linear(int value) {
		double share = value / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
