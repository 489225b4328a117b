package org.drover.secret;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.drover.model.DroverException;
import org.drover.secret.internal.KeyFile;

/**
 * A vault's key on its way to another folder. What leaves this class is sealed under a passphrase: AES-256-GCM with a key that
 * PBKDF2-HMAC-SHA512 makes of the passphrase (RFC 8018), in about a third of a second on the machines of its day.
 */
public final class KeyCopy {

	/** First byte of a sealed key, so that another way of sealing can be told apart. */
	private static final byte FORMAT = 1;
	private static final int ROUNDS = 210_000;
	/** What is sealed says how many rounds it takes; a forged one must not keep us busy for hours. */
	private static final int MOST_ROUNDS = 10_000_000;
	private static final int SALT_BYTES = 16;
	private static final int NONCE_BYTES = 12;
	private static final int TAG_BITS = 128;
	private static final int SEALED_BYTES = 1 + Integer.BYTES + SALT_BYTES + NONCE_BYTES + KeyFile.KEY_BYTES + TAG_BITS / Byte.SIZE;
	private static final String CIPHER = "AES/GCM/NoPadding";

	private final SecretKey key;

	KeyCopy(SecretKey key) {
		this.key = key;
	}

	/** @return the sealed key; different bytes on every call */
	public byte[] seal(char[] passphrase) {
		byte[] salt = new byte[SALT_BYTES];
		byte[] nonce = new byte[NONCE_BYTES];
		SecureRandom random = new SecureRandom();
		random.nextBytes(salt);
		random.nextBytes(nonce);
		ByteBuffer sealed = ByteBuffer.allocate(SEALED_BYTES).put(FORMAT).putInt(ROUNDS).put(salt).put(nonce);
		try {
			sealed.put(cipher(Cipher.ENCRYPT_MODE, derive(passphrase, salt, ROUNDS), nonce).doFinal(key.getEncoded()));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has " + CIPHER, e);
		}
		return sealed.array();
	}

	/** @throws DroverException where the passphrase is not the one it was sealed under, or the bytes are damaged */
	public static KeyCopy open(byte[] sealed, char[] passphrase) throws DroverException {
		ByteBuffer bytes = ByteBuffer.wrap(sealed);
		if (sealed.length != SEALED_BYTES || bytes.get() != FORMAT)
			throw new DroverException("the sealed key is damaged: use another copy of it");
		int rounds = bytes.getInt();
		if (rounds < 1 || rounds > MOST_ROUNDS)
			throw new DroverException("the sealed key is damaged: use another copy of it");
		byte[] salt = take(bytes, SALT_BYTES);
		byte[] nonce = take(bytes, NONCE_BYTES);
		return new KeyCopy(decrypt(derive(passphrase, salt, rounds), nonce, take(bytes, bytes.remaining())));
	}

	/**
	 * Makes the key file of a new vault.
	 *
	 * @throws DroverException also where there is a file already
	 */
	public void install(Path keyFile) throws DroverException {
		KeyFile.create(keyFile, key.getEncoded());
	}

	/**
	 * A vault with this key, for as long as it is needed.
	 *
	 * @param place where the sealed key is from, for messages
	 */
	public SecretVault vault(String place) {
		return new SecretVault(place, key);
	}

	private static SecretKey decrypt(SecretKey derived, byte[] nonce, byte[] body) throws DroverException {
		try {
			byte[] opened = cipher(Cipher.DECRYPT_MODE, derived, nonce).doFinal(body);
			SecretKey key = new SecretKeySpec(opened, "AES");
			Arrays.fill(opened, (byte) 0);
			return key;
		} catch (AEADBadTagException e) {
			throw new DroverException("the passphrase does not open the sealed key: give the one it was sealed under", e);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has " + CIPHER, e);
		}
	}

	private static SecretKey derive(char[] passphrase, byte[] salt, int rounds) {
		PBEKeySpec words = new PBEKeySpec(passphrase, salt, rounds, KeyFile.KEY_BYTES * Byte.SIZE);
		try {
			return new SecretKeySpec(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(words).getEncoded(), "AES");
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("the Java platform's own provider has PBKDF2WithHmacSHA512", e);
		} finally {
			words.clearPassword();
		}
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		return cipher;
	}

	private static byte[] take(ByteBuffer from, int length) {
		byte[] bytes = new byte[length];
		from.get(bytes);
		return bytes;
	}
}
