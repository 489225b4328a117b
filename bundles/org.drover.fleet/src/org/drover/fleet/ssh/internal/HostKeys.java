package org.drover.fleet.ssh.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Public keys as SSH writes them (RFC 4253, 6.6): fields, each with its length before it, the kind first. */
public final class HostKeys {

	private HostKeys() {
	}

	/** Empty where it is no key. */
	public static String kind(byte[] key) {
		ByteBuffer fields = ByteBuffer.wrap(key);
		try {
			int length = fields.getInt();
			if (length < 0 || length > fields.remaining())
				return "";
			return new String(key, fields.position(), length, StandardCharsets.US_ASCII);
		} catch (BufferUnderflowException e) {
			return "";
		}
	}

	/** In OpenSSH's form. */
	public static String fingerprint(byte[] key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
			return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
