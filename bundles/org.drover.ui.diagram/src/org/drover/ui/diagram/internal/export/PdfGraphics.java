package org.drover.ui.diagram.internal.export;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.util.Matrix;
import org.drover.report.pdf.PdfFont;
import org.drover.ui.diagram.internal.export.PaintState.Box;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;

/** Paints onto a page of PDF. Texts are in the font of the document, never slanted; those with characters that it has not are drawn as shapes. */
final class PdfGraphics extends PageGraphics {

	private static final float FULL = 255;

	private final PdfPage page;

	PdfGraphics(PdfPage page) {
		this.page = page;
	}

	@Override
	void stroke(Shape shape, Pen pen, Box clip) {
		page.add(content -> {
			Color color = pen.ink().color();
			content.setStrokingColor(color.getRed() / FULL, color.getGreen() / FULL, color.getBlue() / FULL);
			content.setLineWidth((float) pen.width());
			content.setLineDashPattern(floats(pen.dashes()), 0);
			trace(content, shape);
			content.stroke();
		}, pen.ink().opacity(), clip);
	}

	@Override
	void fill(Shape shape, Ink ink, Box clip) {
		page.add(content -> {
			color(content, ink);
			trace(content, shape);
			content.fill();
		}, ink.opacity(), clip);
	}

	@Override
	void fill(Box box, Ink from, Color to, boolean vertical, Box clip) {
		PDShadingType2 shading = new PDShadingType2(new COSDictionary());
		shading.setShadingType(PDShading.SHADING_TYPE2);
		shading.setColorSpace(PDDeviceRGB.INSTANCE);
		shading.setCoords(array(box.left(), box.top(), vertical ? box.left() : box.right(), vertical ? box.bottom() : box.top()));
		shading.setFunction(between(from.color(), to));
		page.add(content -> {
			trace(content, new Rectangle2D.Double(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top()));
			content.clip();
			content.shadingFill(shading);
		}, from.opacity(), clip);
	}

	private static PDFunctionType2 between(Color from, Color to) {
		COSDictionary function = new COSDictionary();
		function.setItem(COSName.FUNCTION_TYPE, COSInteger.TWO);
		function.setItem(COSName.DOMAIN, array(0, 1));
		function.setItem(COSName.C0, array(from.getRed() / FULL, from.getGreen() / FULL, from.getBlue() / FULL));
		function.setItem(COSName.C1, array(to.getRed() / FULL, to.getGreen() / FULL, to.getBlue() / FULL));
		function.setItem(COSName.N, COSInteger.ONE);
		return new PDFunctionType2(function);
	}

	private static COSArray array(double... values) {
		COSArray array = new COSArray();
		for (double value : values)
			array.add(new COSFloat((float) value));
		return array;
	}

	/** Stretched to the width that it has on the screen, since the document's font is another. */
	@Override
	void write(Line line, Ink ink, Box clip) {
		PdfFont font = page.font(line.font().bold());
		if (!font.has(line.text())) {
			fill(line.outline().get(), ink, clip);
			return;
		}
		String text = font.printable(line.text());
		double width = font.width(text, line.size());
		page.add(content -> {
			content.beginText();
			content.setFont(font.font(), (float) line.size());
			color(content, ink);
			content.setTextMatrix(new Matrix((float) (width == 0 ? 1 : line.width() / width), 0, 0, -1, (float) line.x(), (float) line.y()));
			content.showText(text);
			content.endText();
		}, ink.opacity(), clip);
	}

	@Override
	void show(Image image, Box place, double opacity, Box clip) {
		PDImageXObject embedded = page.define(image);
		page.add(content -> content.drawImage(embedded, new Matrix((float) (place.right() - place.left()), 0, 0, (float) (place.top() - place.bottom()),
				(float) place.left(), (float) place.bottom())), opacity, clip);
	}

	private static void color(PDPageContentStream content, Ink ink) throws IOException {
		content.setNonStrokingColor(ink.color().getRed() / FULL, ink.color().getGreen() / FULL, ink.color().getBlue() / FULL);
	}

	private static float[] floats(double[] values) {
		float[] floats = new float[values.length];
		for (int at = 0; at < values.length; at++)
			floats[at] = (float) values[at];
		return floats;
	}

	private static void trace(PDPageContentStream content, Shape shape) throws IOException {
		float[] to = new float[6];
		float x = 0;
		float y = 0;
		for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
			int step = steps.currentSegment(to);
			switch (step) {
			case PathIterator.SEG_MOVETO -> content.moveTo(to[0], to[1]);
			case PathIterator.SEG_LINETO -> content.lineTo(to[0], to[1]);
			case PathIterator.SEG_QUADTO -> content.curveTo(toward(x, to[0]), toward(y, to[1]), toward(to[2], to[0]), toward(to[3], to[1]), to[2], to[3]);
			case PathIterator.SEG_CUBICTO -> content.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
			default -> content.closePath();
			}
			int last = step == PathIterator.SEG_CUBICTO ? 4 : step == PathIterator.SEG_QUADTO ? 2 : 0;
			x = to[last];
			y = to[last + 1];
		}
	}

	/** Where a cubic curve has its point, from its end and the one point of a quadratic curve. */
	private static float toward(float end, float middle) {
		return end + (middle - end) * 2 / 3;
	}
}
