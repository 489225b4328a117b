package org.drover.mailbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import org.drover.mailbox.MailboxId;

/** What an agent and its fleet mark heartbeats with; nobody else can. Both come to the same. Never printed. */
public final class BeatMark {

	private static final int TAG = 16;

	private final MailboxId box;
	private final byte[] secret;

	/** From either side's private keys and the other's public ones. */
	public BeatMark(MailboxId box, SecretKeys own, PublicKeys other) {
		this.box = box;
		this.secret = secret(box, own, other);
	}

	static byte[] secret(MailboxId box, SecretKeys own, PublicKeys other) {
		try {
			return Derivation.key(own.agree(other), Bytes.hex(box.text()), "drover-mailbox-1 beat", new byte[0]);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("keys that cannot be agreed with are never taken", e);
		}
	}

	FileName.Beat mark(long number, long seconds) {
		byte[] tag = Derivation.hmac(secret, Bytes.hex(box.text()), Bytes.of(number), Bytes.of(seconds));
		return new FileName.Beat(number, seconds, Bytes.hex(Arrays.copyOf(tag, TAG)));
	}

	public boolean isOn(FileName.Beat beat) {
		String expected = mark(beat.number(), beat.seconds()).tag();
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), beat.tag().getBytes(StandardCharsets.US_ASCII));
	}
}
