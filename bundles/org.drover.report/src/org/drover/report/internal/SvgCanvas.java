package org.drover.report.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.drover.report.internal.chart.Canvas;
import org.drover.report.internal.chart.Shade;

/** Draws into a page; colours are the page's own, so that charts are right in the dark as well. */
final class SvgCanvas implements Canvas {

	static final double WIDTH = 1000;
	private static final double SIZE = 14;
	/** Of a text's height; the reader's font is not known here. */
	private static final double WIDE_CHARACTER = 0.6;

	private final Html page;

	SvgCanvas(Html page) {
		this.page = page;
	}

	@Override
	public void rectangle(double x, double y, double width, double height, Shade shade) {
		page.raw("<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\"" + number(height) + "\" class=\"fill-"
				+ name(shade) + "\"/>");
	}

	@Override
	public void path(List<Spot> spots, Shade shade, double thickness) {
		page.raw("<polyline points=\"" + spots.stream().map(spot -> number(spot.x()) + "," + number(spot.y())).collect(Collectors.joining(" "))
				+ "\" class=\"stroke-" + name(shade) + "\" stroke-width=\"" + number(thickness) + "\"/>");
	}

	@Override
	public void text(double x, double y, String text, Shade shade, Anchor anchor) {
		page.raw("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" class=\"fill-" + name(shade) + "\" text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT)
				+ "\">").text(text).raw("</text>");
	}

	@Override
	public double widthOf(String text) {
		return text.codePointCount(0, text.length()) * SIZE * WIDE_CHARACTER;
	}

	@Override
	public double textSize() {
		return SIZE;
	}

	private static String name(Shade shade) {
		return shade.name().toLowerCase(Locale.ROOT);
	}

	static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}
}
