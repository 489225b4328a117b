package org.drover.ui.diagram.internal.export;

import static org.drover.ui.diagram.internal.export.SvgPage.attribute;
import static org.drover.ui.diagram.internal.export.SvgPage.number;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.drover.ui.diagram.internal.export.PaintState.Box;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** Paints onto a page of SVG. */
final class SvgGraphics extends PageGraphics {

	private final SvgPage page;

	SvgGraphics(SvgPage page) {
		this.page = page;
	}

	@Override
	void stroke(Shape shape, Pen pen, Box clip) {
		String dashes = Arrays.stream(pen.dashes()).mapToObj(SvgPage::number).collect(Collectors.joining(" "));
		page.add('<' + element(shape) + attribute("fill", "none") + attribute("stroke", hex(pen.ink().color())) + attribute("stroke-width", number(pen.width()))
				+ (dashes.isEmpty() ? "" : attribute("stroke-dasharray", dashes)) + opacity("stroke-opacity", pen.ink().opacity()) + "/>", clip);
	}

	@Override
	void fill(Shape shape, Ink ink, Box clip) {
		page.add('<' + element(shape) + fill(ink) + "/>", clip);
	}

	@Override
	void fill(Box box, Ink from, Color to, boolean vertical, Box clip) {
		String gradient = page.gradient(hex(from.color()), hex(to), vertical);
		page.add("<rect" + SvgPage.place(box) + attribute("fill", "url(#" + gradient + ')') + opacity("fill-opacity", from.opacity()) + "/>", clip);
	}

	/** Stretched to the width that it has on the screen, since the reader's font may be another. */
	@Override
	void write(Line line, Ink ink, Box clip) {
		String style = (line.font().bold() ? attribute("font-weight", "bold") : "") + (line.font().italic() ? attribute("font-style", "italic") : "");
		page.add("<text" + attribute("x", number(line.x())) + attribute("y", number(line.y())) + attribute("font-family", line.font().name() + ", sans-serif")
				+ attribute("font-size", number(line.size())) + style + attribute("textLength", number(line.width()))
				+ attribute("lengthAdjust", "spacingAndGlyphs") + attribute("xml:space", "preserve") + fill(ink) + '>' + SvgPage.escaped(line.text())
				+ "</text>", clip);
	}

	@Override
	void show(Image image, Box place, double opacity, Box clip) {
		Rectangle size = image.getBounds();
		String matrix = number((place.right() - place.left()) / size.width) + " 0 0 " + number((place.bottom() - place.top()) / size.height) + ' '
				+ number(place.left()) + ' ' + number(place.top());
		page.add("<use" + attribute("href", '#' + page.define(image)) + attribute("transform", "matrix(" + matrix + ')') + opacity("opacity", opacity) + "/>", clip);
	}

	private static String fill(Ink ink) {
		return attribute("fill", hex(ink.color())) + opacity("fill-opacity", ink.opacity());
	}

	private static String opacity(String attribute, double opacity) {
		return opacity == 1 ? "" : attribute(attribute, number(opacity));
	}

	private static String hex(Color color) {
		return String.format("#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue());
	}

	/** Its name and its shape. */
	private static String element(Shape shape) {
		return switch (shape) {
		case Rectangle2D box -> "rect" + SvgPage.place(Box.around(box));
		case RoundRectangle2D box -> "rect" + SvgPage.place(Box.around(box)) + attribute("rx", number(box.getArcWidth() / 2))
				+ attribute("ry", number(box.getArcHeight() / 2));
		case Ellipse2D oval -> "ellipse" + attribute("cx", number(oval.getCenterX())) + attribute("cy", number(oval.getCenterY()))
				+ attribute("rx", number(oval.getWidth() / 2)) + attribute("ry", number(oval.getHeight() / 2));
		default -> "path" + attribute("d", trace(shape));
		};
	}

	private static String trace(Shape shape) {
		StringBuilder trace = new StringBuilder();
		double[] points = new double[6];
		for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
			switch (steps.currentSegment(points)) {
			case PathIterator.SEG_MOVETO -> step(trace, 'M', points, 2);
			case PathIterator.SEG_LINETO -> step(trace, 'L', points, 2);
			case PathIterator.SEG_QUADTO -> step(trace, 'Q', points, 4);
			case PathIterator.SEG_CUBICTO -> step(trace, 'C', points, 6);
			default -> step(trace, 'Z', points, 0);
			}
		}
		return trace.toString();
	}

	private static void step(StringBuilder trace, char command, double[] points, int count) {
		trace.append(command).append(Arrays.stream(points, 0, count).mapToObj(SvgPage::number).collect(Collectors.joining(" ")));
	}
}
