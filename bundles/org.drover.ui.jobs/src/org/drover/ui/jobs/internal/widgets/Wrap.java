package org.drover.ui.jobs.internal.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Breaks a text into lines that fit, for controls that cannot. */
public final class Wrap {

	private Wrap() {
	}

	/**
	 * @param width   that a line may have; a single word that is longer keeps its line to itself
	 * @param measure of a text, in the same unit
	 * @return at least one line
	 */
	public static List<String> lines(String text, int width, ToIntFunction<String> measure) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (!line.isEmpty() && measure.applyAsInt(line + " " + word) > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}
}
