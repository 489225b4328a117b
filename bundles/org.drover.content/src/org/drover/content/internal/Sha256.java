package org.drover.content.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

public final class Sha256 {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

	private Sha256() {
	}

	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** Whether a text is a hash as we write them: lower-case hexadecimal; anything else could name a path. */
	public static boolean isHash(String text) {
		return FORM.matcher(text).matches();
	}
}
