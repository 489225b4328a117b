package org.drover.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text of a page, written from the start; everything that is not markup is escaped on the way in. What cannot be written comes as an unchecked fault. */
final class Html {

	private static final int PIECE = 32 * 1024;

	private final StringBuilder page = new StringBuilder(2 * PIECE);
	private final OutputStream out;

	Html(OutputStream out) {
		this.out = out;
	}

	/** Appends markup of our own, as it is. */
	Html raw(String markup) {
		page.append(markup);
		if (page.length() > PIECE)
			flush();
		return this;
	}

	/** @throws UncheckedIOException where it cannot be written */
	void flush() {
		try {
			out.write(page.toString().getBytes(StandardCharsets.UTF_8));
			page.setLength(0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Appends text from anywhere; fit for content and for attribute values in double quotes. */
	Html text(String text) {
		text.codePoints().forEach(this::character);
		return this;
	}

	private void character(int character) {
		switch (character) {
		case '<' -> page.append("&lt;");
		case '>' -> page.append("&gt;");
		case '&' -> page.append("&amp;");
		case '"' -> page.append("&quot;");
		case '\'' -> page.append("&#39;");
		case '\n', '\r', '\t' -> page.append(' ');
		default -> page.appendCodePoint(Characters.shown(character) ? character : Characters.HIDDEN);
		}
	}

	/** {@code <name>text</name>}. */
	Html element(String name, String text) {
		return raw("<" + name + ">").text(text).raw("</" + name.split(" ")[0] + ">");
	}
}
