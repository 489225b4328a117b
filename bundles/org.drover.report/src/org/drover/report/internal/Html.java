package org.drover.report.internal;

/** Text of a page, grown from the start; everything that is not markup is escaped on the way in. */
final class Html {

	private final StringBuilder page = new StringBuilder(32 * 1024);

	/** Appends markup of our own, as it is. */
	Html raw(String markup) {
		page.append(markup);
		return this;
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
		default -> page.appendCodePoint(shown(character) ? character : 0xFFFD);
		}
	}

	/** Control characters do not print, and the ones that turn the direction of writing around make a name look like another. */
	private static boolean shown(int character) {
		boolean turning = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
		return !turning && !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
	}

	/** {@code <name>text</name>}. */
	Html element(String name, String text) {
		return raw("<" + name + ">").text(text).raw("</" + name.split(" ")[0] + ">");
	}

	@Override
	public String toString() {
		return page.toString();
	}
}
