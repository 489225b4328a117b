package org.drover.mailbox.internal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxId;

/**
 * Signs messages and encrypts them, one side to the other. The signature lies within what is encrypted and covers header, recipient and content; the
 * key of the encryption comes from a key pair that is made for the one file, and from the header, so that a fixed nonce does.
 */
public final class Seal {

	private static final String SIGNED = "drover-mailbox-1 sign";
	private static final String ENCRYPTED = "drover-mailbox-1 seal";
	private static final int SIGNATURE = 64;
	private static final int TAG = 16;

	private final MailboxId box;
	private final SecretKeys own;
	private final PublicKeys other;
	private final SecureRandom random;

	public Seal(MailboxId box, SecretKeys own, PublicKeys other) {
		this(box, own, other, new SecureRandom());
	}

	Seal(MailboxId box, SecretKeys own, PublicKeys other, SecureRandom random) {
		this.box = box;
		this.own = own;
		this.other = other;
		this.random = random;
	}

	public byte[] seal(FileName.Sealed name, Instant time, Content content) {
		try {
			KeyPair once = KeyForm.AGREE.make(random);
			byte[] header = new Header(box, name, time).encode(KeyForm.raw(once.getPublic()));
			byte[] encoded = content.encode();
			byte[] signature = own.sign(signed(header, other, encoded));
			byte[] key = key(KeyForm.agree(once.getPrivate(), other.agreement()), header, other);
			return Bytes.join(header, cipher(Cipher.ENCRYPT_MODE, key, header).doFinal(Bytes.join(signature, encoded)));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java encrypts so", e);
		}
	}

	/** @param name under which it was found, in this mailbox */
	public Content open(FileName.Sealed name, byte[] file) throws Refusal {
		Header.decode(file, box, name);
		byte[] header = Arrays.copyOf(file, Header.LENGTH);
		byte[] clear = decrypt(file, header);
		byte[] encoded = Arrays.copyOfRange(clear, SIGNATURE, clear.length);
		if (!other.signed(signed(header, own.open(), encoded), Arrays.copyOf(clear, SIGNATURE)))
			throw new Refusal(Kind.SIGNATURE, "it is not signed by the other side");
		return Content.decode(encoded);
	}

	private byte[] decrypt(byte[] file, byte[] header) throws Refusal {
		if (file.length < Header.LENGTH + SIGNATURE + TAG)
			throw new Refusal(Kind.MALFORMED, "it is cut short");
		try {
			byte[] key = key(own.agree(KeyForm.AGREE.open(Header.ephemeral(header))), header, own.open());
			return cipher(Cipher.DECRYPT_MODE, key, header).doFinal(file, Header.LENGTH, file.length - Header.LENGTH);
		} catch (GeneralSecurityException e) {
			throw new Refusal(Kind.UNREADABLE, "it is encrypted to other keys, or was changed on the way");
		}
	}

	private static byte[] signed(byte[] header, PublicKeys recipient, byte[] encoded) {
		return Bytes.join(Digests.label(SIGNED), header, recipient.encode(), encoded);
	}

	private static byte[] key(byte[] secret, byte[] header, PublicKeys recipient) {
		return Derivation.key(secret, Bytes.join(Header.ephemeral(header), recipient.rawAgreement()), ENCRYPTED, header);
	}

	private static Cipher cipher(int mode, byte[] key, byte[] header) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, new byte[12]));
		cipher.updateAAD(header);
		return cipher;
	}
}
