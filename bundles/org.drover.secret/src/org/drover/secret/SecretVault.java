package org.drover.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.drover.model.DroverException;
import org.drover.secret.internal.KeyFile;

/**
 * Keeps secrets at rest: AES-256-GCM under a key that lies in a file only its owner may read. A sealed secret is bound to its
 * name, so that one cannot be passed off as another. Usable from several threads.
 */
public final class SecretVault {

	/** First byte of everything sealed, so that another way of sealing can be told apart. */
	private static final byte FORMAT = 1;
	private static final int NONCE_BYTES = 12;
	private static final int TAG_BITS = 128;
	private static final String CIPHER = "AES/GCM/NoPadding";

	private final SecureRandom random = new SecureRandom();
	/** Where the key is, in words. */
	private final String place;
	private final SecretKey key;

	SecretVault(String place, SecretKey key) {
		this.place = place;
		this.key = key;
	}

	/**
	 * The vault whose key is in this file; the file is made, with a random key and for its owner only, where there is none.
	 *
	 * @throws DroverException where the file is no key, or others may read it
	 */
	public static SecretVault open(Path keyFile) throws DroverException {
		KeyFile.createIfAbsent(keyFile);
		return openExisting(keyFile);
	}

	/**
	 * As {@link #open(Path)}, for a key that must be there because secrets have been sealed with it.
	 *
	 * @throws DroverException also where the file is missing
	 */
	public static SecretVault openExisting(Path keyFile) throws DroverException {
		return new SecretVault(keyFile.toString(), KeyFile.read(keyFile));
	}

	/** A vault with a random key that lies in no file: {@link #keyCopy()} is the only way to open again what it seals. */
	public static SecretVault passing() {
		return new SecretVault("this process", KeyFile.random());
	}

	/** The vault's key, to be sealed under a passphrase and taken elsewhere. */
	public KeyCopy keyCopy() {
		return new KeyCopy(key);
	}

	/** @return the sealed secret; a different one on every call */
	public byte[] seal(String name, String secret) {
		byte[] nonce = new byte[NONCE_BYTES];
		random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(secret.getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(FORMAT).put(nonce).put(sealed).array();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has " + CIPHER, e);
		}
	}

	/**
	 * @param name the name it was sealed under
	 * @throws DroverException where this key does not open it under that name
	 */
	public String open(String name, byte[] sealed) throws DroverException {
		if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE || sealed[0] != FORMAT)
			throw new DroverException("the secret " + name + " is damaged: enter it again");
		ByteBuffer bytes = ByteBuffer.wrap(sealed).position(1);
		byte[] nonce = new byte[NONCE_BYTES];
		bytes.get(nonce);
		byte[] body = new byte[bytes.remaining()];
		bytes.get(body);
		return decrypt(name, nonce, body);
	}

	/** A signer of its own for each label; the same one whenever the same key is opened. */
	public Signer signer(String label) {
		return new Signer(key, label);
	}

	private String decrypt(String name, byte[] nonce, byte[] body) throws DroverException {
		try {
			return new String(cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(body), StandardCharsets.UTF_8);
		} catch (AEADBadTagException e) {
			throw new DroverException("the secret " + name + " was not sealed with the key in " + place
					+ ", or has been changed: put the right key back, or enter the secret again", e);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has " + CIPHER, e);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}
}
