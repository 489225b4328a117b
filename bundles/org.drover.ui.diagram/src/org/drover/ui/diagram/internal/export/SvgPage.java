package org.drover.ui.diagram.internal.export;

import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.drover.ui.diagram.internal.export.PaintState.Box;
import org.eclipse.swt.graphics.Image;

/** The text of an SVG document: elements in the order of painting; pictures and clips, each once, before them. */
final class SvgPage {

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
			body.append("<g").append(attribute("clip-path", "url(#" + clips.computeIfAbsent(clip, this::define) + ')')).append('>').append(element)
					.append("</g>\n");
	}

	private String define(Box clip) {
		String id = "c" + clips.size();
		definitions.append("<clipPath").append(attribute("id", id)).append("><rect").append(place(clip)).append("/></clipPath>\n");
		return id;
	}

	/** @return the id to use it by; it is as large as the image */
	String define(Image image) {
		return images.computeIfAbsent(image, this::embed);
	}

	private String embed(Image image) {
		String id = "i" + images.size();
		String pixels = Base64.getEncoder().encodeToString(Pixels.png(Pixels.sharp(image)));
		definitions.append("<image").append(attribute("id", id)).append(attribute("width", number(image.getBounds().width)))
				.append(attribute("height", number(image.getBounds().height))).append(attribute("href", "data:image/png;base64," + pixels)).append("/>\n");
		return id;
	}

	/** @return the id to use it by */
	String gradient(String from, String to, boolean vertical) {
		String id = "g" + gradients++;
		String down = vertical ? attribute("x2", "0") + attribute("y2", "1") : "";
		definitions.append("<linearGradient").append(attribute("id", id)).append(down).append("><stop").append(attribute("stop-color", from))
				.append("/><stop").append(attribute("offset", "1")).append(attribute("stop-color", to)).append("/></linearGradient>\n");
		return id;
	}

	/** With a blank before it. */
	static String attribute(String name, String value) {
		return ' ' + name + "=\"" + escaped(value) + '"';
	}

	/** The attributes of a rectangle. */
	static String place(Box box) {
		return attribute("x", number(box.left())) + attribute("y", number(box.top())) + attribute("width", number(box.right() - box.left()))
				+ attribute("height", number(box.bottom() - box.top()));
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
		String size = attribute("width", number(width)) + attribute("height", number(height)) + attribute("viewBox", "0 0 " + number(width) + ' ' + number(height));
		return "<?xml" + attribute("version", "1.0") + attribute("encoding", "UTF-8") + "?>\n<svg" + attribute("xmlns", "http://www.w3.org/2000/svg") + size
				+ ">\n<defs>\n" + definitions + "</defs>\n" + body + "</svg>\n";
	}
}
