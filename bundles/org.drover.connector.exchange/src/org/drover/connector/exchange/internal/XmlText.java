package org.drover.connector.exchange.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a part of XML: elements with their attributes, and text within them. The stream is left open. */
final class XmlText {

	private final Writer out;
	private boolean open;

	XmlText(OutputStream stream) throws IOException {
		out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 14);
		out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
	}

	XmlText start(String element) throws IOException {
		closeTag();
		out.append('<').append(element);
		open = true;
		return this;
	}

	/** For texts of people, which may hold any character. */
	XmlText attribute(String name, String value) throws IOException {
		return plain(name, Escapes.escape(value));
	}

	/** For URIs and the like, which hold no character that XML cannot. */
	XmlText plain(String name, String value) throws IOException {
		out.append(' ').append(name).append("=\"");
		write(value);
		out.append('"');
		return this;
	}

	/** Leaves out what is empty. */
	XmlText optional(String name, String value) throws IOException {
		return value.isEmpty() ? this : attribute(name, value);
	}

	XmlText text(String text) throws IOException {
		closeTag();
		write(Escapes.escape(text));
		return this;
	}

	/** @param element the one that was started last and is not ended */
	XmlText end(String element) throws IOException {
		if (open)
			out.append("/>");
		else
			out.append("</").append(element).append('>');
		open = false;
		return this;
	}

	XmlText line() throws IOException {
		closeTag();
		out.append('\n');
		return this;
	}

	void finish() throws IOException {
		out.flush();
	}

	private void closeTag() throws IOException {
		if (open)
			out.append('>');
		open = false;
	}

	private void write(String escaped) throws IOException {
		for (int at = 0; at < escaped.length(); at++) {
			char one = escaped.charAt(at);
			switch (one) {
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '&' -> out.append("&amp;");
			case '"' -> out.append("&quot;");
			default -> out.append(one);
			}
		}
	}
}
