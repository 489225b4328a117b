package org.drover.ui.diagram.internal.figures;

import java.util.List;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.swt.graphics.Font;

/** A text cut to a width, in one line or two; remembers the last one, since a figure is painted often and changes seldom. */
public final class Ellipsis {

	private static final String DOTS = "…";

	private String text = "";
	private Font font;
	private int width;
	private int most;
	private List<String> fitted = List.of();

	/** In one line. */
	public String fit(String wanted, Font in, int within) {
		return fit(wanted, in, within, 1).getFirst();
	}

	/** @param lines at most, 1 or 2 */
	public List<String> fit(String wanted, Font in, int within, int lines) {
		if (!wanted.equals(text) || in != font || within != width || lines != most) {
			text = wanted;
			font = in;
			width = within;
			most = lines;
			int space = lines > 1 && !fits(text) ? lastSpace() : -1;
			fitted = space < 0 ? List.of(cut(text)) : List.of(text.substring(0, space), cut(text.substring(space + 1)));
		}
		return fitted;
	}

	/** The last space before which the text fits; -1 for none. */
	private int lastSpace() {
		int space = text.lastIndexOf(' ');
		while (space > 0 && !fits(text.substring(0, space)))
			space = text.lastIndexOf(' ', space - 1);
		return space;
	}

	private boolean fits(String line) {
		return FigureUtilities.getTextWidth(line, font) <= width;
	}

	private String cut(String line) {
		if (fits(line))
			return line;
		int fits = 0;
		int tooLong = line.length();
		while (tooLong - fits > 1) {
			int middle = (fits + tooLong) / 2;
			if (fits(line.substring(0, middle) + DOTS))
				fits = middle;
			else
				tooLong = middle;
		}
		return line.substring(0, fits).stripTrailing() + DOTS;
	}
}
