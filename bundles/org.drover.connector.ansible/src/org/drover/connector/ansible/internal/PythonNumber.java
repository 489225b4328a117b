package org.drover.connector.ansible.internal;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers as Python source writes them. */
final class PythonNumber {

	private static final Pattern DECIMAL = Pattern.compile("0(?:_?0)*+|[1-9](?:_?[0-9])*+");
	private static final Pattern BASED = Pattern.compile("0(?:[xX](?:_?[0-9a-fA-F])++|[oO](?:_?[0-7])++|[bB](?:_?[01])++)");
	private static final String DIGITS = "[0-9](?:_?[0-9])*+";
	private static final Pattern FLOAT = Pattern.compile("(?:" + DIGITS + "\\.(?:" + DIGITS + ")?|\\." + DIGITS + ")(?:[eE][-+]?" + DIGITS + ")?"
			+ "|" + DIGITS + "[eE][-+]?" + DIGITS);

	private PythonNumber() {
	}

	/** @return a {@link BigInteger} or a {@link Double}; null where the text is no number or has more digits than allowed */
	static Object parse(String text, int digits) {
		if (text.length() > digits)
			return null;
		String plain = text.replace("_", "");
		if (DECIMAL.matcher(text).matches())
			return new BigInteger(plain);
		if (BASED.matcher(text).matches())
			return new BigInteger(plain.substring(2), base(text.charAt(1)));
		if (FLOAT.matcher(text).matches())
			return Double.valueOf(plain);
		return null;
	}

	private static int base(char letter) {
		return switch (letter) {
		case 'x', 'X' -> 16;
		case 'o', 'O' -> 8;
		default -> 2;
		};
	}
}
