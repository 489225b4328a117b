package org.drover.report.internal;

import java.util.Random;
import java.util.stream.Stream;

/** Texts made of what escaping gets wrong, the same ones in each run. */
final class RandomTexts {

	private static final String[] PARTS = { "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "'", ",", ";", "<", ">", "&", "</td>", "<script>", "]]>", "&amp;", " ",
			"a", "1", "\u00e4", "\u4e2d", "\u202E", "\u0000", "\uD800", "\uFFFE", "\uFF1D", "\uD83D\uDE00", "cmd|' /C calc'!A0", "https://example.invalid" };

	private RandomTexts() {
	}

	static Stream<String> some(int count) {
		Random random = new Random(6);
		return Stream.generate(() -> text(random)).limit(count);
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int part = random.nextInt(12); part > 0; part--)
			text.append(PARTS[random.nextInt(PARTS.length)]);
		return text.toString();
	}
}
