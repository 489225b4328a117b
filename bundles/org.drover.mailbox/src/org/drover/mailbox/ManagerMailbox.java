package org.drover.mailbox;

import java.io.IOException;
import java.util.List;

import org.drover.model.DroverException;

/** A manager's end of one mailbox. It keeps nothing itself: make one when there is something to do at a mailbox. Used by one thread. */
public final class ManagerMailbox {

	/** @param manager 8 hexadecimal digits, no other manager's of the project */
	public ManagerMailbox(MailboxId box, String manager, FleetKeys keys, MailboxTransport transport, MailboxMemory memory) {
	}

	/**
	 * Keeps commands to be sent, as one file; {@link #exchange} writes it. Nothing is written here.
	 *
	 * @param key      the caller's own name for this: to send again under the same key, after a crash, gives what was sent the first time
	 * @param commands all together up to {@link MailboxLimits#BODY} bytes
	 * @throws DroverException where the agent's keys are not known yet
	 */
	public Sent send(String key, List<byte[]> commands) throws DroverException {
		throw new UnsupportedOperationException();
	}

	/** Lists the mailbox, takes what the agent wrote, and writes what it has not acknowledged. */
	public Exchange exchange() throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** The same with a listing that a sweep has brought. */
	public Exchange exchange(MailboxListing listing) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** How the key exchange with this agent stands; {@link #exchange} carries it on. */
	public Enrolment enrolment() throws DroverException {
		throw new UnsupportedOperationException();
	}

	/**
	 * A person (or an installation over a trusted way) says that the agent shows this code.
	 *
	 * @throws DroverException where it is not the code of this side, or no exchange is waiting for it
	 */
	public void confirm(String code) throws DroverException {
		throw new UnsupportedOperationException();
	}

	/** Takes these for the agent's keys without a key exchange: they came over a trusted way, such as the SSH connection that installed it. */
	public void register(AgentKey agent) throws DroverException {
		throw new UnsupportedOperationException();
	}

	/** A person says that the codes differ, or wants a new exchange: forgets the one that is waiting, and how many there were. */
	public void reject() throws DroverException {
		throw new UnsupportedOperationException();
	}
}
