package org.drover.mailbox.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxId;

/**
 * What the files of a key exchange hold. The agent commits to its keys and a nonce before it knows the fleet's, and shows them only afterwards: who
 * sits between them has to choose all keys before the code of either side is known to him, so he gets one guess at it and no search.
 */
public final class KeyExchange {

	static final int NONCE = 32;
	static final int COMMITMENT = 32;

	/** No file of a key exchange is longer. */
	static final int LONGEST = 256;

	private static final byte[] MAGIC = { 'D', 'R', 'V', 'E' };
	private static final byte VERSION = 1;
	private static final int SIGNATURE = 64;

	private KeyExchange() {
	}

	/** What one side shows the other. */
	record Shown(PublicKeys keys, byte[] nonce) {

		byte[] encode() {
			return Bytes.join(keys.encode(), nonce);
		}
	}

	static byte[] commitment(MailboxId box, Shown agent) {
		return Digests.sha256(Digests.label("drover-enrol-1 commit"), Bytes.hex(box.text()), agent.encode());
	}

	/** How the files of an exchange are called. */
	static String attempt(byte[] commitment) {
		return Bytes.hex(commitment).substring(0, 16);
	}

	static byte[] commit(byte[] commitment) {
		return file(EnrolStep.COMMIT, commitment);
	}

	static byte[] reply(MailboxId box, byte[] commitment, Shown fleet, SecretKeys by) {
		return file(EnrolStep.REPLY, fleet.encode(), by.sign(replied(box, commitment, fleet)));
	}

	static byte[] reveal(MailboxId box, byte[] commitment, Shown fleet, Shown agent, SecretKeys by) {
		return file(EnrolStep.REVEAL, agent.encode(), by.sign(revealed(box, commitment, fleet, agent)));
	}

	static byte[] readCommit(byte[] file, String attempt) throws Refusal {
		byte[] commitment = Bytes.take(open(file, EnrolStep.COMMIT, COMMITMENT), COMMITMENT);
		if (!attempt(commitment).equals(attempt))
			throw new Refusal(Kind.RENAMED, "it was written under another name");
		return commitment;
	}

	static Shown readReply(byte[] file, MailboxId box, byte[] commitment) throws Refusal {
		ByteBuffer from = open(file, EnrolStep.REPLY, PublicKeys.LENGTH + NONCE + SIGNATURE);
		Shown fleet = shown(from);
		if (!fleet.keys.signed(replied(box, commitment, fleet), Bytes.take(from, SIGNATURE)))
			throw new Refusal(Kind.SIGNATURE, "it is not signed with the keys it shows, for this exchange");
		return fleet;
	}

	static Shown readReveal(byte[] file, MailboxId box, byte[] commitment, Shown fleet) throws Refusal {
		ByteBuffer from = open(file, EnrolStep.REVEAL, PublicKeys.LENGTH + NONCE + SIGNATURE);
		Shown agent = shown(from);
		if (!Arrays.equals(commitment, commitment(box, agent)))
			throw new Refusal(Kind.ENROLMENT, "it shows other keys than were committed to");
		if (!agent.keys.signed(revealed(box, commitment, fleet, agent), Bytes.take(from, SIGNATURE)))
			throw new Refusal(Kind.SIGNATURE, "it is not signed with the keys it shows, for this exchange");
		return agent;
	}

	/** For persons to compare. */
	static String code(MailboxId box, byte[] commitment, Shown fleet, Shown agent) {
		return ShortCode.of(Digests.sha256(transcript("drover-enrol-1 code", box, commitment, fleet, agent.encode())));
	}

	private static byte[] replied(MailboxId box, byte[] commitment, Shown fleet) {
		return transcript("drover-enrol-1 reply", box, commitment, fleet, new byte[0]);
	}

	private static byte[] revealed(MailboxId box, byte[] commitment, Shown fleet, Shown agent) {
		return transcript("drover-enrol-1 reveal", box, commitment, fleet, agent.encode());
	}

	private static byte[] transcript(String label, MailboxId box, byte[] commitment, Shown fleet, byte[] agent) {
		return Bytes.join(Digests.label(label), Bytes.hex(box.text()), commitment, fleet.encode(), agent);
	}

	private static byte[] file(EnrolStep step, byte[]... fields) {
		return Bytes.join(MAGIC, new byte[] { VERSION, step.code() }, Bytes.join(fields));
	}

	private static ByteBuffer open(byte[] file, EnrolStep step, int length) throws Refusal {
		if (file.length < MAGIC.length + 2 || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length))
			throw new Refusal(Kind.MALFORMED, "it is no step of a key exchange, or cut short");
		if (file[MAGIC.length] != VERSION)
			throw new Refusal(Kind.VERSION, "its version " + file[MAGIC.length] + " of the format is not known here");
		if (file[MAGIC.length + 1] != step.code() || file.length != MAGIC.length + 2 + length)
			throw new Refusal(Kind.MALFORMED, "it is another step than its name says, or not of its length");
		return ByteBuffer.wrap(file, MAGIC.length + 2, length);
	}

	private static Shown shown(ByteBuffer from) throws Refusal {
		try {
			return new Shown(new PublicKeys(Bytes.take(from, PublicKeys.LENGTH)), Bytes.take(from, NONCE));
		} catch (GeneralSecurityException e) {
			throw new Refusal(Kind.ENROLMENT, "its keys are none, or such that everybody knows what is agreed on with them");
		}
	}
}
