package org.drover.connector.ansible.internal;

import java.util.Locale;

/**
 * One Python string literal.
 *
 * @param bytes whether it is a bytes literal
 * @param end   where the source goes on behind the closing quote
 */
record PythonString(String text, boolean bytes, int end) {

	static boolean isBytes(String prefix) {
		return prefix.toLowerCase(Locale.ROOT).indexOf('b') >= 0;
	}

	/** Reads the literal whose opening quote is at a place; null where it is broken. */
	static PythonString read(String source, int quote, String prefix) {
		return switch (prefix.toLowerCase(Locale.ROOT)) {
		case "", "u", "b", "r", "br", "rb" -> new Reader(source, quote, prefix).read();
		default -> null;
		};
	}

	private static final class Reader {

		private final String source;
		private final String delimiter;
		private final boolean raw;
		private final boolean bytes;
		private final StringBuilder text = new StringBuilder();
		private int at;

		Reader(String source, int quote, String prefix) {
			this.source = source;
			String one = source.substring(quote, quote + 1);
			delimiter = source.startsWith(one.repeat(3), quote) ? one.repeat(3) : one;
			raw = prefix.toLowerCase(Locale.ROOT).indexOf('r') >= 0;
			bytes = isBytes(prefix);
			at = quote + delimiter.length();
		}

		PythonString read() {
			while (at < source.length()) {
				if (source.startsWith(delimiter, at))
					return new PythonString(text.toString(), bytes, at + delimiter.length());
				char c = source.charAt(at++);
				if (bytes && c > 127)
					return null;
				if (c != '\\')
					text.append(c);
				else if (at == source.length() || !escape(source.charAt(at++)))
					return null;
			}
			return null;
		}

		private boolean escape(char c) {
			if (raw)
				return keep(c);
			return switch (c) {
			case '\\', '\'', '"' -> add(c);
			case 'n' -> add('\n');
			case 't' -> add('\t');
			case 'r' -> add('\r');
			case 'a' -> add(7);
			case 'b' -> add('\b');
			case 'f' -> add('\f');
			case 'v' -> add(11);
			case 'x' -> hexadecimal(2);
			case 'u' -> bytes ? keep(c) : hexadecimal(4);
			case 'U' -> bytes ? keep(c) : hexadecimal(8);
			case 'N' -> bytes ? keep(c) : named();
			default -> c >= '0' && c <= '7' ? octal() : keep(c);
			};
		}

		private boolean add(int codePoint) {
			text.appendCodePoint(codePoint);
			return true;
		}

		private boolean keep(char c) {
			text.append('\\').append(c);
			return true;
		}

		private boolean hexadecimal(int digits) {
			if (at + digits > source.length())
				return false;
			long value = 0;
			for (int end = at + digits; at < end; at++) {
				int digit = Character.digit(source.charAt(at), 16);
				if (digit < 0)
					return false;
				value = value << 4 | digit;
			}
			return value <= Character.MAX_CODE_POINT && add((int) value);
		}

		private boolean octal() {
			int value = 0;
			at--;
			for (int end = Math.min(at + 3, source.length()); at < end && source.charAt(at) >= '0' && source.charAt(at) <= '7'; at++)
				value = value << 3 | source.charAt(at) - '0';
			return add(bytes ? value & 0xff : value);
		}

		private boolean named() {
			int close = source.indexOf('}', at);
			if (close < 0 || source.charAt(at) != '{')
				return false;
			try {
				int codePoint = Character.codePointOf(source.substring(at + 1, close));
				at = close + 1;
				return add(codePoint);
			} catch (IllegalArgumentException e) {
				return false;
			}
		}
	}
}
