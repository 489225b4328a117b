package org.drover.mailbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256. */
public final class Digests {

	private Digests() {
	}

	public static byte[] sha256(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] part : parts)
				digest.update(part);
			return digest.digest();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** What tells the uses of a key or digest apart: the text, followed by a zero byte. */
	static byte[] label(String text) {
		return (text + '\0').getBytes(StandardCharsets.US_ASCII);
	}
}
