package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.List;

/** Lines and blanks as Python has them, which knows more of both than Java. */
final class PythonText {

	private PythonText() {
	}

	static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if (!endsLine(text.charAt(i)))
				continue;
			lines.add(text.substring(start, i));
			if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')
				i++;
			start = i + 1;
		}
		if (start < text.length())
			lines.add(text.substring(start));
		return lines;
	}

	private static boolean endsLine(char c) {
		return c >= '\n' && c <= '\r' || c >= 0x1c && c <= 0x1e || c == 0x85 || c == 0x2028 || c == 0x2029;
	}

	static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isSpace(text.charAt(start)))
			start++;
		while (end > start && isSpace(text.charAt(end - 1)))
			end--;
		return text.substring(start, end);
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
	}
}
