package org.drover.report.internal.pdf;

import java.util.ArrayList;
import java.util.List;

import org.drover.report.pdf.PdfFont;

/** Breaks text into lines: between words, and inside a word only where it is wider than a line. */
final class Lines {

	private static final String SEPARATORS = ".-_:/\\@,;=&?";

	private final PdfFont font;
	private final double size;
	private final double width;
	private final List<String> lines = new ArrayList<>();
	private final StringBuilder line = new StringBuilder();
	private double filled;

	private Lines(PdfFont font, double size, double width) {
		this.font = font;
		this.size = size;
		this.width = width;
	}

	/** @return at least one line, of printable text */
	static List<String> of(String text, PdfFont font, double size, double width) {
		return new Lines(font, size, width).broken(text);
	}

	/** The widest part of a text that should not be broken. */
	static double widestWord(String text, PdfFont font, double size) {
		double widest = 0;
		for (String word : font.printable(text).split(" "))
			widest = Math.max(widest, font.width(word, size));
		return widest;
	}

	private List<String> broken(String text) {
		for (String paragraph : text.split("\\R", -1)) {
			for (String word : font.printable(paragraph).split(" +"))
				add(word);
			end();
		}
		return lines;
	}

	private void add(String word) {
		double wide = font.width(word, size);
		double space = line.isEmpty() ? 0 : font.advance(' ', size);
		if (!line.isEmpty() && filled + space + wide > width) {
			end();
			space = 0;
		}
		if (wide > width) {
			addInPieces(word);
			return;
		}
		if (space > 0)
			line.append(' ');
		line.append(word);
		filled += space + wide;
	}

	/** Names of computers and the like are broken after a dot or a hyphen where there is one not far from the end of the line. */
	private void addInPieces(String word) {
		for (int i = 0; i < word.length(); i++) {
			double wide = font.advance(word.charAt(i), size);
			if (!line.isEmpty() && filled + wide > width)
				breakLine();
			line.append(word.charAt(i));
			filled += wide;
		}
	}

	private void breakLine() {
		int last = line.length() - 1;
		while (last > line.length() / 2 && SEPARATORS.indexOf(line.charAt(last)) < 0)
			last--;
		String rest = last > line.length() / 2 ? line.substring(last + 1) : "";
		line.setLength(line.length() - rest.length());
		end();
		line.append(rest);
		filled = font.width(rest, size);
	}

	private void end() {
		lines.add(line.toString());
		line.setLength(0);
		filled = 0;
	}
}
