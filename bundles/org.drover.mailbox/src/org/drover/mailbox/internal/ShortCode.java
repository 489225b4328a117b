package org.drover.mailbox.internal;

import java.nio.ByteBuffer;
import java.util.Locale;

/** Forty bits for persons to compare and to type. */
public final class ShortCode {

	/** Digits and letters that nobody mistakes for one another. */
	private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	private static final int LENGTH = 8;
	private static final int DIGIT_BITS = 5;

	private ShortCode() {
	}

	/** The first bits of a digest, as {@code XXXX-XXXX}. */
	static String of(byte[] digest) {
		long bits = ByteBuffer.wrap(digest).getLong();
		StringBuilder code = new StringBuilder();
		for (int digit = 0; digit < LENGTH; digit++) {
			if (digit == LENGTH / 2)
				code.append('-');
			code.append(DIGITS.charAt((int) (bits >>> Long.SIZE - DIGIT_BITS)));
			bits <<= DIGIT_BITS;
		}
		return code.toString();
	}

	/** Whether a person means that code: in small letters, without the line or with spaces, an O for a zero, an I or L for a one. */
	static boolean isMeant(String code, String typed) {
		String plain = typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1').replaceAll("[\\s-]", "");
		return code.replace("-", "").equals(plain);
	}
}
