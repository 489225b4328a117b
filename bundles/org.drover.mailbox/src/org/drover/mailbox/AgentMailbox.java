package org.drover.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.drover.mailbox.internal.AgentEnrolment;
import org.drover.mailbox.internal.AgentLink;
import org.drover.mailbox.internal.AgentStore;
import org.drover.mailbox.internal.Bodies;
import org.drover.mailbox.internal.Entry;
import org.drover.mailbox.internal.Events;
import org.drover.mailbox.internal.Place;
import org.drover.mailbox.internal.PublicKeys;
import org.drover.mailbox.internal.Shelf;
import org.drover.model.DroverException;

/**
 * The agent's end of its mailbox. Its identity, keys, numbers and what is not yet acknowledged are in a folder (0700, files 0600) and survive kill -9.
 * Used by one thread.
 *
 * <p>
 * Whatever throws an {@link IOException} here may be called again; nothing that was durable is lost by it.
 */
public final class AgentMailbox implements AutoCloseable {

	/** So many bytes may wait to go out before alerts and requests are refused; responses are not. */
	private static final long HELD = 64L << 20;

	private final AgentStore store;
	private final Events events;
	private final Place place;
	private final AgentEnrolment enrolment;
	/** Empty while the fleet is not known. */
	private Optional<AgentLink> link = Optional.empty();
	/** The listing that the last look brought, until something was written since. */
	private Optional<Shelf> seen = Optional.empty();

	private AgentMailbox(AgentStore store, MailboxTransport transport) {
		this.store = store;
		this.events = new Events(id());
		this.place = new Place(transport, id(), events);
		this.enrolment = new AgentEnrolment(store, place);
	}

	/**
	 * Opens the state in that folder; makes identity and keys where there are none. Asks nothing of the transport.
	 *
	 * @param fleet the fleet's public keys where already known (from installation), else empty: then only enrolment works
	 * @throws DroverException where the state is in use, damaged, or of an agent of another fleet
	 */
	public static AgentMailbox open(Path state, MailboxTransport transport, Optional<FleetKey> fleet) throws IOException, DroverException {
		return open(state, transport, fleet, () -> MailboxId.make(new byte[0]));
	}

	/** @param identity asked once, for a folder without state: see {@link MailboxId#make} */
	public static AgentMailbox open(Path state, MailboxTransport transport, Optional<FleetKey> fleet, Supplier<MailboxId> identity)
			throws IOException, DroverException {
		AgentStore store = AgentStore.open(state, identity);
		try {
			AgentMailbox mailbox = new AgentMailbox(store, transport);
			if (fleet.isPresent())
				store.obey(fleet.get());
			mailbox.link();
			return mailbox;
		} catch (IOException | DroverException | RuntimeException e) {
			store.close();
			throw e;
		}
	}

	/**
	 * Makes identity and keys where there are none, for a place that has to know the agent before it lets it in.
	 *
	 * @param identity asked once, as with {@link #open}
	 */
	public static AgentKey prepare(Path state, Supplier<MailboxId> identity) throws IOException, DroverException {
		try (AgentStore store = AgentStore.open(state, identity)) {
			return key(store);
		}
	}

	/** Whose state is in that folder, without opening it; empty where there is none. */
	public static Optional<MailboxId> identity(Path state) throws IOException, DroverException {
		return AgentStore.identity(state);
	}

	public MailboxId id() {
		return store.state().identity().box();
	}

	/** For the installation to take to the manager over a trusted way: see {@link ManagerMailbox#register}. */
	public AgentKey key() {
		return key(store);
	}

	private static AgentKey key(AgentStore store) {
		return new AgentKey(store.state().identity().keys().open().text());
	}

	/** Whom this agent obeys; empty until it was told so at installation or by {@link #confirm}. */
	public Optional<FleetKey> fleet() {
		return store.state().fleet();
	}

	/** Whether both sides know each other's keys, and this side knows that. */
	public boolean enrolled() {
		return store.state().accepted();
	}

	/** Goes one step on in the key exchange; once enrolled, clears its files away. Call it again in each round until then. */
	public Enrolment enrol() throws IOException, DroverException {
		Shelf shelf = look();
		seen = Optional.empty();
		return enrolment.step(shelf);
	}

	/**
	 * A person says that the manager shows this code: the fleet is known from now on. Needed only where it was not known from installation.
	 *
	 * @throws DroverException where it is not the code of this side, or no exchange is waiting for it
	 */
	public void confirm(String code) throws IOException, DroverException {
		enrolment.confirm(code);
		link();
	}

	/** A person says that the codes differ: the next {@link #enrol} begins another exchange. */
	public void reject() throws IOException {
		enrolment.reject();
	}

	/** Writes a heartbeat, removes the older ones. The interval counts in whole seconds, one at least. */
	public void beat(Duration interval) throws IOException, DroverException {
		linked().beat(Math.max(1, interval.toSeconds()));
	}

	/**
	 * Writes a status, removes the older ones. Where this fails, the caller gives its then newest status again later.
	 *
	 * @param json up to {@link MailboxLimits#BODY} bytes
	 */
	public void status(byte[] json) throws IOException, DroverException {
		Bodies.check(List.of(json));
		linked().status(json);
	}

	/**
	 * Takes what has come, durably before it returns.
	 *
	 * @return all commands that are not yet finished, also those taken before a restart: of each manager in its order
	 */
	public List<Incoming> receive() throws IOException, DroverException {
		linked();
		seen = Optional.of(look());
		return store.state().pending();
	}

	/**
	 * Durably: the command counts as done, and its response goes out with the next {@link #flush}. Nothing where it was finished before.
	 *
	 * @param response up to {@link MailboxLimits#BODY} bytes
	 */
	public void finish(Incoming command, byte[] response) throws IOException, DroverException {
		Bodies.check(List.of(response));
		if (store.state().isPending(command))
			store.change(new Entry.Finished(command.manager(), command.number(), command.part()), new Entry.Queued(response));
	}

	/**
	 * Keeps an alert or a request of the agent's own, durably once it returns; it goes out with the next {@link #flush}.
	 *
	 * @param json up to {@link MailboxLimits#BODY} bytes
	 * @throws DroverException also where too much waits already, since the mailbox cannot be reached or no manager reads it
	 */
	public void send(byte[] json) throws IOException, DroverException {
		Bodies.check(List.of(json));
		if (store.state().held() + json.length > HELD)
			throw new DroverException("No manager has taken the messages of this agent for long: no more are kept", null, DroverException.Retry.LATER);
		store.change(new Entry.Queued(json));
	}

	/** Writes what is not acknowledged and not there, deletes what is taken; called in each round, after {@link #receive}. */
	public void flush() throws IOException, DroverException {
		AgentLink way = linked();
		Shelf shelf = seen.isPresent() ? seen.get() : look();
		seen = Optional.empty();
		way.write(shelf);
		store.tidy();
	}

	/** What was wrong in the mailbox since this was asked last; the oldest are left out beyond 1,000. */
	public List<MailboxEvent> events() {
		return events.drain();
	}

	/** Lists the mailbox, and takes what managers wrote. */
	private Shelf look() throws IOException, DroverException {
		Shelf shelf = place.look();
		if (link.isPresent())
			link.get().read(shelf);
		return shelf;
	}

	private void link() throws DroverException {
		if (fleet().isPresent())
			link = Optional.of(new AgentLink(store, place, PublicKeys.parse(fleet().get().text())));
	}

	private AgentLink linked() throws DroverException {
		return link.orElseThrow(() -> new DroverException("This agent is not enrolled yet: compare its code with the manager's, and confirm it"));
	}

	@Override
	public void close() throws IOException {
		store.close();
	}
}
