package org.drover.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.drover.model.DroverException;

/**
 * The agent's end of its mailbox. Its identity, keys, numbers and what is not yet acknowledged are in a folder (0700, files 0600) and survive kill -9.
 * Used by one thread.
 *
 * <p>
 * Whatever throws an {@link IOException} here may be called again; nothing that was durable is lost by it.
 */
public final class AgentMailbox implements AutoCloseable {

	/**
	 * Opens the state in that folder; makes identity and keys where there are none. Asks nothing of the transport.
	 *
	 * @param fleet the fleet's public keys where already known (from installation), else empty: then only enrolment works
	 */
	public static AgentMailbox open(Path state, MailboxTransport transport, Optional<FleetKey> fleet) throws IOException, DroverException {
		return open(state, transport, fleet, () -> MailboxId.make(new byte[0]));
	}

	/** @param identity asked once, for a folder without state: see {@link MailboxId#make} */
	public static AgentMailbox open(Path state, MailboxTransport transport, Optional<FleetKey> fleet, Supplier<MailboxId> identity)
			throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** Whose state is in that folder, without opening it; empty where there is none. */
	public static Optional<MailboxId> identity(Path state) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	public MailboxId id() {
		throw new UnsupportedOperationException();
	}

	/** For the installation to take to the manager over a trusted way: see {@link ManagerMailbox#register}. */
	public AgentKey key() {
		throw new UnsupportedOperationException();
	}

	/** Whom this agent obeys; empty until it was told so at installation or by {@link #confirm}. */
	public Optional<FleetKey> fleet() {
		throw new UnsupportedOperationException();
	}

	/** Whether both sides know each other's keys, and this side knows that. */
	public boolean enrolled() {
		throw new UnsupportedOperationException();
	}

	/** Goes one step on in the key exchange; does nothing once enrolled. Call it again in each round until then. */
	public Enrolment enrol() throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/**
	 * A person says that the manager shows this code: the fleet is known from now on. Needed only where it was not known from installation.
	 *
	 * @throws DroverException where it is not the code of this side, or no exchange is waiting for it
	 */
	public void confirm(String code) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** A person says that the codes differ: the next {@link #enrol} begins another exchange. */
	public void reject() throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** Writes a heartbeat, removes the older ones. */
	public void beat(Duration interval) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** Writes a status, removes the older ones. Where this fails, the caller gives its then newest status again later. */
	public void status(byte[] json) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes what has come, durably before it returns.
	 *
	 * @return all commands that are not yet finished, also those taken before a restart: of each manager in its order
	 */
	public List<Incoming> receive() throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** Durably: the command counts as done, and its response goes out with the next {@link #flush}. Nothing where it was finished before. */
	public void finish(Incoming command, byte[] response) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** Keeps an alert or a request of the agent's own, durably once it returns; it goes out with the next {@link #flush}. */
	public void send(byte[] json) throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** Writes what is not acknowledged and not there, deletes what is taken; called in each round, after {@link #receive}. */
	public void flush() throws IOException, DroverException {
		throw new UnsupportedOperationException();
	}

	/** What was wrong in the mailbox since this was asked last; the oldest are left out beyond 1,000. */
	public List<MailboxEvent> events() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}
}
