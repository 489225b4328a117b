package org.drover.ui.internal.start;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.GC;

/** Breaks painted text into lines. */
final class Paragraph {

	private Paragraph() {
	}

	/** @param width in points, with the font that is set; a longer word has a line of its own */
	static List<String> lines(GC gc, String text, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (!line.isEmpty() && gc.textExtent(line + " " + word).x > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}
}
