package org.drover.mailbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.drover.mailbox.internal.Bodies;
import org.drover.mailbox.internal.Events;
import org.drover.mailbox.internal.FileName;
import org.drover.mailbox.internal.ManagerEnrolment;
import org.drover.mailbox.internal.ManagerReading;
import org.drover.mailbox.internal.ManagerWriting;
import org.drover.mailbox.internal.Place;
import org.drover.mailbox.internal.PublicKeys;
import org.drover.mailbox.internal.Seal;
import org.drover.mailbox.internal.Shelf;
import org.drover.model.DroverException;

/** A manager's end of one mailbox. It keeps nothing itself: make one when there is something to do at a mailbox. Used by one thread. */
public final class ManagerMailbox {

	private final String manager;
	private final FleetKeys keys;
	private final MailboxMemory memory;
	private final Events events;
	private final Place place;
	private final ManagerEnrolment enrolment;

	/**
	 * @param manager 8 hexadecimal digits, not all zero, and no other manager's of the project
	 * @throws IllegalArgumentException where the manager's name is none
	 */
	public ManagerMailbox(MailboxId box, String manager, FleetKeys keys, MailboxTransport transport, MailboxMemory memory) {
		if (!FileName.isManager(manager))
			throw new IllegalArgumentException("not a manager's name: " + manager);
		this.manager = manager;
		this.keys = keys;
		this.memory = memory;
		this.events = new Events(box);
		this.place = new Place(transport, box, events);
		this.enrolment = new ManagerEnrolment(place, keys.keys(), memory);
	}

	/**
	 * Keeps commands to be sent, as one file; {@link #exchange} writes it. Nothing is written here.
	 *
	 * @param key      the caller's own name for this: to send again under the same key, after a crash, gives what was sent the first time
	 * @param commands 1 to {@link MailboxLimits#PARTS}, all together up to {@link MailboxLimits#BODY} bytes
	 * @throws DroverException where the agent's keys are not known yet, or the commands are too large
	 */
	public Sent send(String key, List<byte[]> commands) throws DroverException {
		Bodies.check(commands);
		Seal seal = seal().orElseThrow(() -> new DroverException("The agent of the mailbox " + place.box().brief() + " is not enrolled yet"));
		return new ManagerWriting(place, seal, memory).append(manager, key, commands);
	}

	/** Lists the mailbox, takes what the agent wrote, and writes what it has not acknowledged. */
	public Exchange exchange() throws IOException, DroverException {
		return exchange(place.look());
	}

	/** The same with a listing that a sweep has brought; that it is no longer true does no harm. */
	public Exchange exchange(MailboxListing listing) throws IOException, DroverException {
		return exchange(place.look(listing));
	}

	private Exchange exchange(Shelf shelf) throws IOException, DroverException {
		enrolment.step(shelf);
		Optional<Seal> seal = seal();
		if (seal.isEmpty())
			return new Exchange(0, false, 0, events.drain());
		ManagerReading reading = new ManagerReading(place, seal.get(), memory);
		int taken = reading.takeMessages(shelf);
		boolean status = reading.takeStatus(shelf);
		reading.acknowledge(shelf);
		int written = new ManagerWriting(place, seal.get(), memory).write(shelf);
		return new Exchange(taken, status, written, events.drain());
	}

	private Optional<Seal> seal() throws DroverException {
		Optional<AgentKey> agent = memory.agent(place.box());
		return agent.isEmpty() ? Optional.empty() : Optional.of(new Seal(place.box(), keys.keys(), PublicKeys.parse(agent.get().text())));
	}

	/** How the key exchange with this agent stands; {@link #exchange} carries it on. */
	public Enrolment enrolment() throws DroverException {
		return enrolment.now();
	}

	/**
	 * A person (or an installation over a trusted way) says that the agent shows this code.
	 *
	 * @throws DroverException where it is not the code of this side, or no exchange is waiting for it
	 */
	public void confirm(String code) throws DroverException {
		enrolment.confirm(code);
	}

	/**
	 * Takes these for the agent's keys without a key exchange: they came over a trusted way, such as the SSH connection that installed it.
	 *
	 * @throws DroverException where it is known with other keys
	 */
	public void register(AgentKey agent) throws DroverException {
		enrolment.accept(agent);
	}

	/** A person says that the codes differ, or wants a new exchange: the one that waits does not go on, and the agent may begin others. */
	public void reject() throws DroverException {
		enrolment.reject();
	}
}
