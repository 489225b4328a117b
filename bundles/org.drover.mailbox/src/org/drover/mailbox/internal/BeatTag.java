package org.drover.mailbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import org.drover.mailbox.MailboxId;

/** The mark by which a heartbeat is known to be the agent's. */
public final class BeatTag {

	private static final int BYTES = 16;

	private BeatTag() {
	}

	/** The secret of the agent of that mailbox and its fleet: from either side's private keys and the other's public ones. */
	public static byte[] secret(MailboxId box, SecretKeys own, PublicKeys other) {
		try {
			return Derivation.key(own.agree(other), Bytes.hex(box.text()), "drover-mailbox-1 beat");
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("keys that cannot be agreed with are never taken", e);
		}
	}

	public static FileName.Beat mark(byte[] secret, MailboxId box, long number, long seconds) {
		byte[] tag = Derivation.hmac(secret, Bytes.hex(box.text()), Bytes.of(number), Bytes.of(seconds));
		return new FileName.Beat(number, seconds, Bytes.hex(Arrays.copyOf(tag, BYTES)));
	}

	public static boolean isMarked(byte[] secret, MailboxId box, FileName.Beat beat) {
		String expected = mark(secret, box, beat.number(), beat.seconds()).tag();
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), beat.tag().getBytes(StandardCharsets.US_ASCII));
	}
}
