package org.drover.mailbox.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

import org.drover.model.DroverException;

/** The public keys of one side. */
public final class PublicKeys {

	/** Bytes of {@link #encode}. */
	public static final int LENGTH = 2 * KeyForm.RAW;

	/** Any will do: keys that are good for nothing are so with every other. */
	private static final PrivateKey PROBE = probe();

	private final byte[] encoded;
	private final PublicKey verify;
	private final PublicKey agreement;

	/** @throws GeneralSecurityException where these bytes are no keys, or keys with which everybody knows the secret that is agreed on */
	PublicKeys(byte[] encoded) throws GeneralSecurityException {
		this.encoded = encoded;
		this.verify = KeyForm.SIGN.open(Arrays.copyOf(encoded, KeyForm.RAW));
		this.agreement = KeyForm.AGREE.open(Arrays.copyOfRange(encoded, KeyForm.RAW, LENGTH));
		KeyForm.agree(PROBE, agreement);
	}

	private static PrivateKey probe() {
		try {
			return KeyForm.AGREE.make(new SecureRandom()).getPrivate();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has these keys", e);
		}
	}

	/** @param text of 128 hexadecimal digits */
	public static PublicKeys parse(String text) throws DroverException {
		try {
			return new PublicKeys(HexFormat.of().parseHex(text));
		} catch (GeneralSecurityException e) {
			throw new DroverException("These are not public keys, though they have their form", e);
		}
	}

	/** The key that verifies, then the one to agree with. */
	public byte[] encode() {
		return encoded.clone();
	}

	/** The same as 128 hexadecimal digits. */
	public String text() {
		return HexFormat.of().formatHex(encoded);
	}

	PublicKey agreement() {
		return agreement;
	}

	byte[] rawAgreement() {
		return Arrays.copyOfRange(encoded, KeyForm.RAW, LENGTH);
	}

	boolean signed(byte[] message, byte[] by) {
		try {
			Signature signature = Signature.getInstance(KeyForm.SIGN.algorithm());
			signature.initVerify(verify);
			signature.update(message);
			return signature.verify(by);
		} catch (GeneralSecurityException e) {
			return false; // not of the form of a signature, or by a key that is no point of the curve
		}
	}
}
