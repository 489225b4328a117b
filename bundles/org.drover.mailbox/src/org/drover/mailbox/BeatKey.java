package org.drover.mailbox;

import org.drover.mailbox.internal.BeatTag;
import org.drover.mailbox.internal.FileName;
import org.drover.mailbox.internal.PublicKeys;
import org.drover.mailbox.internal.SecretKeys;

/** The secret with which an agent and its fleet mark heartbeats; both come to the same one. Never printed. */
public final class BeatKey {

	private final MailboxId box;
	private final byte[] secret;

	private BeatKey(MailboxId box, byte[] secret) {
		this.box = box;
		this.secret = secret;
	}

	static BeatKey of(MailboxId box, SecretKeys own, PublicKeys other) {
		return new BeatKey(box, BeatTag.secret(box, own, other));
	}

	FileName.Beat mark(long number, long seconds) {
		return BeatTag.mark(secret, box, number, seconds);
	}

	boolean isMarked(FileName.Beat beat) {
		return BeatTag.isMarked(secret, box, beat);
	}
}
