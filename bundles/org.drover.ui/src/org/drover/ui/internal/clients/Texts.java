package org.drover.ui.internal.clients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers texts as they come, from 0; and says in the end which place each has in their order. */
final class Texts {

	private final Map<String, Integer> numbers = new HashMap<>();
	private final List<String> texts = new ArrayList<>();

	Texts() {
		number("");
	}

	/** The empty text is number 0. */
	int number(String text) {
		return numbers.computeIfAbsent(text, fresh -> {
			texts.add(fresh);
			return texts.size() - 1;
		});
	}

	/** As {@link #number}, of a text that has one. */
	int known(String text) {
		return numbers.get(text);
	}

	/** By number. */
	int[] places() {
		int[] places = new int[texts.size()];
		int place = 0;
		for (int number : inOrder())
			places[number] = place++;
		return places;
	}

	String[] sorted() {
		return IntStream.of(inOrder()).mapToObj(texts::get).toArray(String[]::new);
	}

	private int[] inOrder() {
		return IntStream.range(0, texts.size()).boxed().sorted((one, other) -> order(texts.get(one), texts.get(other))).mapToInt(Integer::intValue)
				.toArray();
	}

	private static int order(String one, String other) {
		int anyCase = String.CASE_INSENSITIVE_ORDER.compare(one, other);
		return anyCase != 0 ? anyCase : one.compareTo(other);
	}
}
