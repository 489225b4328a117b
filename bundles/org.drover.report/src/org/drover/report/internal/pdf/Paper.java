package org.drover.report.internal.pdf;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.drover.report.internal.chart.Canvas.Spot;
import org.drover.report.pdf.PdfFont;

/** Pages that are filled from the top, one after the other. Lengths are points, y is measured from the top of the page. */
final class Paper implements AutoCloseable {

	static final double LEFT = 44;
	static final double TOP = 50;
	static final double WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
	static final double BOTTOM = PDRectangle.A4.getHeight() - 60;
	/** Of lines, in heights of their text. */
	static final double LEADING = 1.36;

	private static final double HEIGHT = PDRectangle.A4.getHeight();
	/** From the top of a line down to its base line, in heights of its text. */
	static final double ASCENT = 1.02;

	private final PDDocument document;
	private final PdfFont regular;
	private final PdfFont bold;
	private PDPage page;
	private PDPageContentStream content;
	private double y;

	Paper(PDDocument document) throws IOException {
		this.document = document;
		this.regular = PdfFont.regular(document);
		this.bold = PdfFont.bold(document);
		turn();
	}

	PdfFont font(Type type) {
		return type.bold() ? bold : regular;
	}

	/** Whether there was a character that the fonts have not. */
	boolean incomplete() {
		return regular.incomplete() || bold.incomplete();
	}

	PDPage page() {
		return page;
	}

	/** Where the next thing goes. */
	double y() {
		return y;
	}

	double left() {
		return BOTTOM - y;
	}

	void down(double points) {
		y += points;
	}

	/** Begins a new page. */
	void turn() throws IOException {
		close();
		page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
		y = TOP;
	}

	/** Begins a new page where less than so much is left; one that is fresh is kept. */
	boolean need(double points) throws IOException {
		if (left() >= points || y == TOP)
			return false;
		turn();
		return true;
	}

	/** Goes back to a page that is full, to add something. */
	void reopen(int number) throws IOException {
		close();
		page = document.getPage(number);
		content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
	}

	List<String> lines(String text, Type type, double width) {
		return Lines.of(text, font(type), type.size(), width);
	}

	/** Sets lines below each other. @param top of the first one */
	void text(List<String> lines, Type type, double x, double top) throws IOException {
		for (int i = 0; i < lines.size(); i++)
			text(lines.get(i), type, x, top + i * type.leading());
	}

	/** @param printable one line */
	void text(String printable, Type type, double x, double top) throws IOException {
		if (printable.isEmpty())
			return;
		content.beginText();
		content.setFont(font(type).font(), (float) type.size());
		color(type.colour(), false);
		content.newLineAtOffset((float) x, (float) (HEIGHT - top - type.size() * ASCENT));
		content.showText(printable);
		content.endText();
	}

	/** A paragraph over the whole width, which takes its room. */
	void paragraph(String text, Type type, double x, double width) throws IOException {
		for (String line : lines(text, type, width)) {
			need(type.leading());
			text(line, type, x, y);
			down(type.leading());
		}
	}

	void fill(double x, double top, double width, double height, Colour colour) throws IOException {
		color(colour, false);
		content.addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
		content.fill();
	}

	void frame(double x, double top, double width, double height, Colour colour) throws IOException {
		color(colour, true);
		content.setLineWidth(0.6f);
		content.addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
		content.stroke();
	}

	void path(List<Spot> spots, double thickness, Colour colour) throws IOException {
		color(colour, true);
		content.setLineWidth((float) thickness);
		content.moveTo((float) spots.getFirst().x(), (float) (HEIGHT - spots.getFirst().y()));
		for (Spot spot : spots.subList(1, spots.size()))
			content.lineTo((float) spot.x(), (float) (HEIGHT - spot.y()));
		content.stroke();
	}

	void rule(double x, double top, double width, Colour colour) throws IOException {
		path(List.of(new Spot(x, top), new Spot(x + width, top)), 0.6, colour);
	}

	private void color(Colour colour, boolean stroke) throws IOException {
		if (stroke)
			content.setStrokingColor(colour.red(), colour.green(), colour.blue());
		else
			content.setNonStrokingColor(colour.red(), colour.green(), colour.blue());
	}

	/** Ends the page that is being filled. */
	@Override
	public void close() throws IOException {
		if (content != null)
			content.close();
		content = null;
	}
}
