package org.drover.ui.diagram.internal.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;

/** The formats that diagrams are exported in. */
public enum PictureFormat {
	/** Twice the size of the screen's. */
	PNG("png", Messages.PictureFormat_png) {
		@Override
		Supplier<byte[]> paint(Drawing drawing) {
			Image image = drawing.image(2);
			ImageData pixels = image.getImageData(100);
			image.dispose();
			return () -> Pixels.png(pixels);
		}
	},
	/** Lines stay lines, and text stays text. */
	SVG("svg", Messages.PictureFormat_svg) {
		@Override
		Supplier<byte[]> paint(Drawing drawing) {
			SvgPage page = new SvgPage(drawing.area().width, drawing.area().height);
			SvgGraphics g = new SvgGraphics(page);
			drawing.paint(g);
			g.dispose();
			return () -> page.text().getBytes(StandardCharsets.UTF_8);
		}
	},
	/** One page, as large as the drawing; lines stay lines, and text stays text, in a font that is in the document. */
	PDF("pdf", Messages.PictureFormat_pdf) {
		@Override
		Supplier<byte[]> paint(Drawing drawing) {
			PdfPage page = new PdfPage(drawing.area().width, drawing.area().height);
			PdfGraphics g = new PdfGraphics(page);
			drawing.paint(g);
			g.dispose();
			return page::bytes;
		}
	};

	private final String extension;
	private final String title;

	PictureFormat(String extension, String title) {
		this.extension = extension;
		this.title = title;
	}

	/**
	 * Paints at once, in the UI thread.
	 *
	 * @return makes a file's content of it, in any thread
	 */
	abstract Supplier<byte[]> paint(Drawing drawing);

	/** Without a dot. */
	public String extension() {
		return extension;
	}

	public String title() {
		return title;
	}

	/** The format of a file, empty where its name says none that is known. */
	static Optional<PictureFormat> of(String file) {
		String name = file.toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(format -> name.endsWith('.' + format.extension)).findFirst();
	}
}
