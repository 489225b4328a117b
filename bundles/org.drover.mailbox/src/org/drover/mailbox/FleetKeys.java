package org.drover.mailbox;

import org.drover.model.DroverException;

/** The private keys of a fleet, with the public ones. They are kept in the project's store, encrypted there. Never printed. */
public final class FleetKeys {

	/** New ones. */
	public static FleetKeys make() {
		throw new UnsupportedOperationException();
	}

	/** @param secret as {@link #secret} gave it */
	public static FleetKeys parse(byte[] secret) throws DroverException {
		throw new UnsupportedOperationException();
	}

	/** All of it, to be kept where nobody else reads it. */
	public byte[] secret() {
		throw new UnsupportedOperationException();
	}

	public FleetKey key() {
		throw new UnsupportedOperationException();
	}

	/** What marks the heartbeats of that agent. It costs a key agreement (some 0.1 ms), so keep it for sweeps over many mailboxes. */
	public BeatKey beatKey(MailboxId box, AgentKey agent) throws DroverException {
		throw new UnsupportedOperationException();
	}
}
