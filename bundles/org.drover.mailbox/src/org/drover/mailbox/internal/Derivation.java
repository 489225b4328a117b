package org.drover.mailbox.internal;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869), for one key of 32 bytes; and the HMAC it is made of. */
final class Derivation {

	private static final String HMAC = "HmacSHA256";
	private static final byte[] FIRST_BLOCK = { 1 };

	private Derivation() {
	}

	/** @param context what else it is for; may be empty */
	static byte[] key(byte[] secret, byte[] salt, String use, byte[] context) {
		return hmac(hmac(salt, secret), Digests.label(use), context, FIRST_BLOCK);
	}

	static byte[] hmac(byte[] key, byte[]... parts) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(key, HMAC));
			for (byte[] part : parts)
				mac.update(part);
			return mac.doFinal();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has " + HMAC, e);
		}
	}
}
