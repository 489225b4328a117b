package org.drover.report.internal.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.drover.report.internal.chart.Canvas;
import org.drover.report.internal.chart.Shade;
import org.drover.report.pdf.PdfFont;

/** Draws on the page that is being filled. What cannot be written comes as an unchecked fault. */
final class PdfCanvas implements Canvas {

	private interface Drawing {
		void draw() throws IOException;
	}

	private static final Type TEXT = Type.NOTE;

	private final Paper paper;

	PdfCanvas(Paper paper) {
		this.paper = paper;
	}

	@Override
	public void rectangle(double x, double y, double width, double height, Shade shade) {
		draw(() -> paper.fill(x, y, width, height, Colour.of(shade)));
	}

	@Override
	public void path(List<Spot> spots, Shade shade, double thickness) {
		draw(() -> paper.path(spots, thickness, Colour.of(shade)));
	}

	@Override
	public void text(double x, double y, String text, Shade shade, Anchor anchor) {
		String printable = paper.font(TEXT).printable(text);
		double start = switch (anchor) {
		case START -> x;
		case MIDDLE -> x - widthOf(text) / 2;
		case END -> x - widthOf(text);
		};
		draw(() -> paper.text(printable, TEXT.in(Colour.of(shade)), start, y - TEXT.size() * Paper.ASCENT));
	}

	@Override
	public double widthOf(String text) {
		PdfFont font = paper.font(TEXT);
		return font.width(font.printable(text), TEXT.size());
	}

	@Override
	public double textSize() {
		return TEXT.size();
	}

	private static void draw(Drawing drawing) {
		try {
			drawing.draw();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
