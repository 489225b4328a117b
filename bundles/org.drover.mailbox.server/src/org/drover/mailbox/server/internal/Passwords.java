package org.drover.mailbox.server.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are kept: salted, by PBKDF2 with HMAC-SHA-256. They are of 256 random bits and cannot be guessed however fast a hash is; the
 * number of its rounds is low, so that ten thousand agents that return after a restart are let in within seconds.
 */
public final class Passwords {

	private static final SecureRandom RANDOM = new SecureRandom();
	private static final String ALGORITHM = "pbkdf2-sha256";
	private static final int ROUNDS = 4096;
	private static final int MOST_ROUNDS = 10_000_000;
	private static final int SECRET_BYTES = 32;
	private static final int SALT_BYTES = 16;
	private static final int BITS = 256;
	/** What is compared for users that are not there, so that they are not known by a quick answer. */
	static final String NOBODY = hash(make());

	private Passwords() {
	}

	/** Of letters and digits: whatever it is given to, no program takes it for an option or an escape. */
	public static String make() {
		return HexFormat.of().formatHex(random(SECRET_BYTES));
	}

	/** In one line that says how it was made. */
	public static String hash(String password) {
		byte[] salt = random(SALT_BYTES);
		Base64.Encoder base64 = Base64.getEncoder();
		return ALGORITHM + "$" + ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(derive(password, salt, ROUNDS));
	}

	/** @return false also where the hash cannot be read */
	static boolean matches(String password, String hash) {
		String[] parts = hash.strip().split("\\$");
		if (parts.length != 4 || !parts[0].equals(ALGORITHM))
			return false;
		try {
			int rounds = Math.clamp(Long.parseLong(parts[1]), 1, MOST_ROUNDS);
			byte[] derived = derive(password, Base64.getDecoder().decode(parts[2]), rounds);
			return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	private static byte[] derive(String password, byte[] salt, int rounds) {
		PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
		try {
			return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("a Java without PBKDF2", e);
		} finally {
			spec.clearPassword();
		}
	}
}
