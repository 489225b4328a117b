package org.drover.ui.diagram.internal.export;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.drover.ui.diagram.internal.export.PaintState.Box;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;

/** The text of an SVG document: elements in the order of painting; pictures and clips, each once, before them. */
final class SvgPage {

	/** Pictures stay sharp when the drawing is enlarged so many times. */
	private static final int SHARPNESS = 4;

	private final int width;
	private final int height;
	private final StringBuilder definitions = new StringBuilder();
	private final StringBuilder body = new StringBuilder();
	private final Map<Image, String> images = new HashMap<>();
	private final Map<Box, String> clips = new HashMap<>();
	private int gradients;

	SvgPage(int width, int height) {
		this.width = width;
		this.height = height;
	}

	/** @param clip null for none */
	void add(String element, Box clip) {
		if (clip == null)
			body.append(element).append('\n');
		else
			body.append("<g clip-path=\"url(#").append(clips.computeIfAbsent(clip, this::define)).append(")\">").append(element).append("</g>\n");
	}

	private String define(Box clip) {
		String id = "c" + clips.size();
		definitions.append("<clipPath id=\"").append(id).append("\"><rect ").append(place(clip)).append("/></clipPath>\n");
		return id;
	}

	/** @return the id to use it by; it is as large as the image */
	String define(Image image) {
		return images.computeIfAbsent(image, this::embed);
	}

	private String embed(Image image) {
		String id = "i" + images.size();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { enlarged(image) };
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		loader.save(bytes, SWT.IMAGE_PNG);
		definitions.append("<image id=\"").append(id).append("\" width=\"").append(image.getBounds().width).append("\" height=\"")
				.append(image.getBounds().height).append("\" href=\"data:image/png;base64,")
				.append(Base64.getEncoder().encodeToString(bytes.toByteArray())).append("\"/>\n");
		return id;
	}

	/** Icons are drawn anew, and so as sharp as they can be; asked for their pixels, they would only give larger ones. */
	private static ImageData enlarged(Image image) {
		Rectangle size = image.getBounds();
		ImageData clear = new ImageData(size.width * SHARPNESS, size.height * SHARPNESS, 32, new PaletteData(0xff0000, 0xff00, 0xff));
		clear.alphaData = new byte[clear.width * clear.height];
		Image large = new Image(Display.getCurrent(), clear);
		GC gc = new GC(large);
		Transform larger = new Transform(Display.getCurrent());
		try {
			larger.scale(SHARPNESS, SHARPNESS);
			gc.setTransform(larger);
			gc.drawImage(image, 0, 0);
			return large.getImageData(100);
		} finally {
			larger.dispose();
			gc.dispose();
			large.dispose();
		}
	}

	/** @return the id to use it by */
	String gradient(String from, String to, boolean vertical) {
		String id = "g" + gradients++;
		definitions.append("<linearGradient id=\"").append(id).append(vertical ? "\" x2=\"0\" y2=\"1\">" : "\">").append("<stop stop-color=\"").append(from)
				.append("\"/><stop offset=\"1\" stop-color=\"").append(to).append("\"/></linearGradient>\n");
		return id;
	}

	/** The attributes of a rectangle. */
	static String place(Box box) {
		return "x=\"" + number(box.left()) + "\" y=\"" + number(box.top()) + "\" width=\"" + number(box.right() - box.left()) + "\" height=\""
				+ number(box.bottom() - box.top()) + '"';
	}

	/** To a hundredth, without needless zeros. */
	static String number(double value) {
		String text = String.format(Locale.ROOT, "%.2f", value);
		return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
	}

	/** For an element's text and for attributes; what XML cannot say is left out. */
	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length());
		text.codePoints().filter(SvgPage::isXml).forEach(point -> {
			switch (point) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			default -> escaped.appendCodePoint(point);
			}
		});
		return escaped.toString();
	}

	private static boolean isXml(int point) {
		boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
		return point == '\t' || point == '\n' || point >= ' ' && !lone && point != 0xfffe && point != 0xffff;
	}

	String text() {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
				+ "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n<defs>\n" + definitions + "</defs>\n" + body + "</svg>\n";
	}
}
