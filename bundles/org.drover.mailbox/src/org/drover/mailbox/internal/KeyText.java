package org.drover.mailbox.internal;

import java.util.HexFormat;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/** The text form of a pair of public keys. */
public final class KeyText {

	private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{128}");

	private KeyText() {
	}

	public static void check(String text) {
		if (!DIGITS.matcher(text).matches())
			throw new IllegalArgumentException("not a pair of public keys");
	}

	/** @param whose for the message */
	public static String parse(String text, String whose) throws DroverException {
		if (!DIGITS.matcher(text).matches())
			throw new DroverException("These are not the public keys of " + whose + ": they have 128 hexadecimal digits");
		return text;
	}

	public static String fingerprint(String kind, String text) {
		return HexFormat.of().formatHex(Digests.sha256(Digests.label("drover-" + kind + "-key-1"), HexFormat.of().parseHex(text)), 0, 16);
	}
}
