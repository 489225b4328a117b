package org.drover.bench.result;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one subject.
 *
 * @param notes sizes and circumstances, in sentences
 * @param lacks what could not be measured, and why, in sentences
 */
public record Findings(String name, String title, List<Figure> figures, List<String> notes, List<String> lacks) {

	public static Findings about(String name, String title) {
		return new Findings(name, title, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	public void add(Figure figure) {
		figures.add(figure);
	}

	public void note(String sentence, Object... values) {
		notes.add(String.format(sentence, values));
	}

	public void lacks(String sentence, Object... values) {
		lacks.add(String.format(sentence, values));
	}
}
