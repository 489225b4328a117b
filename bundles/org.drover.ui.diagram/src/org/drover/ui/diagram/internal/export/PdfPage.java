package org.drover.ui.diagram.internal.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DeflaterInputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.drover.report.pdf.PdfFont;
import org.drover.ui.diagram.internal.export.PaintState.Box;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;

/**
 * A document of one page, which is as large as a drawing. It is painted on in the drawing's coordinates; each picture is in it once, and of its
 * fonts what is used. All is in memory: what cannot be written comes as an unchecked fault.
 */
final class PdfPage {

	/** What is put onto the page. */
	interface Painting {
		void paint(PDPageContentStream content) throws IOException;
	}

	/** Of a point of the screen, in those of paper. */
	private static final double POINT = 72 / 96.0;
	/** Of one side, in points: readers show no larger page. What is larger becomes smaller, and is as sharp. */
	private static final double LONGEST = 14_400;

	private final PDDocument document = new PDDocument();
	private final PdfFont regular;
	private final PdfFont bold;
	private final PDPageContentStream content;
	private final Map<Image, PDImageXObject> images = new HashMap<>();
	private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

	PdfPage(int width, int height) {
		double scale = Math.min(POINT, LONGEST / Math.max(width, height));
		PDPage page = new PDPage(new PDRectangle((float) (width * scale), (float) (height * scale)));
		document.addPage(page);
		document.getDocumentInformation().setCreator("Drover"); //$NON-NLS-1$
		document.getDocumentCatalog().setLanguage(Words.LANGUAGE.toLanguageTag());
		try {
			regular = PdfFont.regular(document);
			bold = PdfFont.bold(document);
			content = new PDPageContentStream(document, page);
			content.transform(new Matrix((float) scale, 0, 0, (float) -scale, 0, (float) (height * scale)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	PdfFont font(boolean isBold) {
		return isBold ? bold : regular;
	}

	/** @param clip null for none */
	void add(Painting painting, double opacity, Box clip) {
		try {
			content.saveGraphicsState();
			if (clip != null) {
				content.addRect((float) clip.left(), (float) clip.top(), (float) (clip.right() - clip.left()), (float) (clip.bottom() - clip.top()));
				content.clip();
			}
			if (opacity != 1)
				content.setGraphicsStateParameters(opacities.computeIfAbsent(opacity, PdfPage::state));
			painting.paint(content);
			content.restoreGraphicsState();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static PDExtendedGraphicsState state(double opacity) {
		PDExtendedGraphicsState state = new PDExtendedGraphicsState();
		state.setStrokingAlphaConstant((float) opacity);
		state.setNonStrokingAlphaConstant((float) opacity);
		return state;
	}

	/** For the UI thread. */
	PDImageXObject define(Image image) {
		return images.computeIfAbsent(image, this::embed);
	}

	private PDImageXObject embed(Image image) {
		ImageData pixels = Pixels.sharp(image);
		byte[] colours = new byte[3 * pixels.width * pixels.height];
		byte[] cover = new byte[pixels.width * pixels.height];
		for (int at = 0; at < cover.length; at++) {
			RGB colour = pixels.palette.getRGB(pixels.getPixel(at % pixels.width, at / pixels.width));
			colours[3 * at] = (byte) colour.red;
			colours[3 * at + 1] = (byte) colour.green;
			colours[3 * at + 2] = (byte) colour.blue;
			cover[at] = (byte) pixels.getAlpha(at % pixels.width, at / pixels.width);
		}
		PDImageXObject embedded = embed(colours, pixels, PDDeviceRGB.INSTANCE);
		embedded.getCOSObject().setItem(COSName.SMASK, embed(cover, pixels, PDDeviceGray.INSTANCE));
		return embedded;
	}

	private PDImageXObject embed(byte[] values, ImageData size, PDColorSpace space) {
		try {
			return new PDImageXObject(document, new DeflaterInputStream(new ByteArrayInputStream(values)), COSName.FLATE_DECODE, size.width, size.height, 8, space);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The document, after which nothing can be added. Any thread. */
	byte[] bytes() {
		try (document) {
			content.close();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
