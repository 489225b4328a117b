package org.drover.mailbox;

import java.security.SecureRandom;

import org.drover.mailbox.internal.BeatMark;
import org.drover.mailbox.internal.PublicKeys;
import org.drover.mailbox.internal.SecretKeys;
import org.drover.model.DroverException;

/** The private keys of a fleet, with the public ones. They are kept in the project's store, encrypted there. Never printed. */
public final class FleetKeys {

	private final SecretKeys keys;

	private FleetKeys(SecretKeys keys) {
		this.keys = keys;
	}

	/** New ones. */
	public static FleetKeys make() {
		return new FleetKeys(SecretKeys.make(new SecureRandom()));
	}

	/**
	 * @param secret as {@link #secret} gave it
	 * @throws DroverException where it is damaged
	 */
	public static FleetKeys parse(byte[] secret) throws DroverException {
		return new FleetKeys(SecretKeys.parse(secret));
	}

	/** All of it, 128 bytes, to be kept where nobody else reads it. */
	public byte[] secret() {
		return keys.encode();
	}

	public FleetKey key() {
		return new FleetKey(keys.open().text());
	}

	/** What marks the heartbeats of that agent. It costs a key agreement (a part of a millisecond): keep it for sweeps over many mailboxes. */
	public BeatKey beatKey(MailboxId box, AgentKey agent) throws DroverException {
		return new BeatKey(new BeatMark(box, keys, PublicKeys.parse(agent.text())));
	}

	SecretKeys keys() {
		return keys;
	}
}
