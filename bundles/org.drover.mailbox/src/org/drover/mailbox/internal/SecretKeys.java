package org.drover.mailbox.internal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;

import org.drover.model.DroverException;

/** The private keys of one side, with the public ones. Never printed. */
public final class SecretKeys {

	/** Bytes of {@link #encode}. */
	public static final int LENGTH = 4 * KeyForm.RAW;

	private final byte[] encoded;
	private final PublicKeys open;
	private final PrivateKey sign;
	private final PrivateKey agree;

	private SecretKeys(byte[] encoded) throws GeneralSecurityException {
		this.encoded = encoded;
		this.sign = KeyForm.SIGN.secret(Arrays.copyOf(encoded, KeyForm.RAW));
		this.agree = KeyForm.AGREE.secret(Arrays.copyOfRange(encoded, KeyForm.RAW, 2 * KeyForm.RAW));
		this.open = new PublicKeys(Arrays.copyOfRange(encoded, 2 * KeyForm.RAW, LENGTH));
	}

	public static SecretKeys make(SecureRandom random) {
		try {
			KeyPair sign = KeyForm.SIGN.make(random);
			KeyPair agree = KeyForm.AGREE.make(random);
			return new SecretKeys(Bytes.join(KeyForm.raw(sign.getPrivate()), KeyForm.raw(agree.getPrivate()), KeyForm.raw(sign.getPublic()),
					KeyForm.raw(agree.getPublic())));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has these keys", e);
		}
	}

	/** @throws DroverException where they are none, or do not belong together */
	public static SecretKeys parse(byte[] encoded) throws DroverException {
		try {
			if (encoded.length == LENGTH) {
				SecretKeys keys = new SecretKeys(encoded.clone());
				if (keys.belongTogether())
					return keys;
			}
		} catch (GeneralSecurityException e) {
			throw new DroverException("The private keys are damaged", e);
		}
		throw new DroverException("The private keys are damaged");
	}

	private boolean belongTogether() throws GeneralSecurityException {
		byte[] probe = Digests.label("drover-probe");
		SecretKeys other = make(new SecureRandom());
		return open.signed(probe, sign(probe)) && Arrays.equals(agree(other.open), other.agree(open));
	}

	/** The private signing and agreement key, then the public ones, of 32 bytes each. */
	public byte[] encode() {
		return encoded.clone();
	}

	public PublicKeys open() {
		return open;
	}

	byte[] sign(byte[] message) {
		try {
			Signature signature = Signature.getInstance(KeyForm.SIGN.algorithm());
			signature.initSign(sign);
			signature.update(message);
			return signature.sign();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java signs so", e);
		}
	}

	/** @throws GeneralSecurityException where the other's key is one of those with which the secret is known to everybody */
	byte[] agree(PublicKeys other) throws GeneralSecurityException {
		return KeyForm.agree(agree, other.agreement());
	}

	byte[] agree(PublicKey ephemeral) throws GeneralSecurityException {
		return KeyForm.agree(agree, ephemeral);
	}
}
