package org.drover.ui.internal.clients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order is that of comparing texts in any case, whatever the texts. */
class TextOrderTest {

	private static final int ROUNDS = 300;

	@ParameterizedTest
	@ValueSource(strings = { "ab", "aAbB", "PC-0123456789", "\u00e4\u00c4\u00df\u0131Iiz", "\ud83d\ude00\uffff\u0001a" })
	void isThatOfComparing(String alphabet) {
		for (int seed = 0; seed < ROUNDS; seed++) {
			Random random = new Random(seed);
			String[] texts = IntStream.range(0, random.nextInt(120)).mapToObj(number -> text(alphabet, random)).toArray(String[]::new);
			int[] all = IntStream.range(0, texts.length).toArray();
			Comparator<Integer> order = Comparator.comparing(number -> texts[number], TextOrderTest::compare);
			assertArrayEquals(sorted(all, order), TextOrder.sorted(all, number -> texts[number], false, Stop.never()));
			assertArrayEquals(sorted(all, order.reversed()), TextOrder.sorted(all, number -> texts[number], true, Stop.never()));
		}
	}

	private static String text(String alphabet, Random random) {
		String text = IntStream.range(0, random.nextInt(40)).mapToObj(at -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
				.reduce("", String::concat);
		return random.nextInt(4) == 0 ? "the same beginning of many letters " + text : text;
	}

	/** Letter by letter, halves of pairs each by itself. */
	private static int compare(String one, String other) {
		for (int at = 0; at < Math.min(one.length(), other.length()); at++) {
			int letters = Character.compare(anyCase(one.charAt(at)), anyCase(other.charAt(at)));
			if (letters != 0)
				return letters;
		}
		return Integer.compare(one.length(), other.length());
	}

	private static char anyCase(char letter) {
		return Character.toLowerCase(Character.toUpperCase(letter));
	}

	private static int[] sorted(int[] all, Comparator<Integer> order) {
		return IntStream.of(all).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
	}
}
