package org.drover.mailbox.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;

import org.drover.mailbox.internal.KeyExchange.Shown;
import org.drover.model.DroverException;

/**
 * How a key exchange stands on the managers' side.
 *
 * @param attempts   how many were begun since a person looked last
 * @param rejected   a person has said that this one is not to go on
 * @param commitment the agent's
 * @param nonce      the managers'
 * @param agent      what the agent has shown
 */
record Handshake(int attempts, boolean rejected, byte[] commitment, byte[] nonce, Optional<Shown> agent) {

	/** So many guesses at a code of 40 bits an attacker gets before a person looks. */
	static final int ATTEMPTS = 10;

	byte[] encode() {
		byte[] head = { (byte) attempts, (byte) (rejected ? 1 : 0) };
		return Bytes.join(head, commitment, nonce, agent.map(Shown::encode).orElse(new byte[0]));
	}

	static Handshake decode(byte[] encoded) throws DroverException {
		ByteBuffer from = ByteBuffer.wrap(encoded);
		int attempts = from.get();
		boolean rejected = from.get() != 0;
		byte[] commitment = Bytes.take(from, KeyExchange.COMMITMENT);
		byte[] nonce = Bytes.take(from, KeyExchange.NONCE);
		try {
			Optional<Shown> agent = from.hasRemaining() ? Optional.of(new Shown(new PublicKeys(Bytes.take(from, PublicKeys.LENGTH)),
					Bytes.take(from, KeyExchange.NONCE))) : Optional.empty();
			return new Handshake(attempts, rejected, commitment, nonce, agent);
		} catch (GeneralSecurityException e) {
			throw new DroverException("The key exchange in the project's store is damaged: reject it, and begin another at the agent", e);
		}
	}

	Handshake with(Shown shown) {
		return new Handshake(attempts, rejected, commitment, nonce, Optional.of(shown));
	}

	Handshake reject() {
		return new Handshake(0, true, commitment, nonce, agent);
	}

	boolean isOf(FileName.Enrol name) {
		return name.attempt().equals(KeyExchange.attempt(commitment));
	}

	FileName.Enrol file(EnrolStep step) {
		return new FileName.Enrol(KeyExchange.attempt(commitment), step);
	}
}
