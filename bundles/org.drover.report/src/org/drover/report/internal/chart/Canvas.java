package org.drover.report.internal.chart;

import java.util.List;

/** What charts are drawn on: a surface with its origin at the top left. */
public interface Canvas {

	/** Where a text's x is. */
	enum Anchor {
		START, MIDDLE, END
	}

	record Spot(double x, double y) {
	}

	void rectangle(double x, double y, double width, double height, Shade shade);

	void path(List<Spot> spots, Shade shade, double thickness);

	/** @param y of the base line */
	void text(double x, double y, String text, Shade shade, Anchor anchor);

	/** Of a text as it will be, or a little more. */
	double widthOf(String text);

	/** Of all texts. */
	double textSize();
}
