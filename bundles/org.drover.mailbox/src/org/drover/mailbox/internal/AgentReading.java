package org.drover.mailbox.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxLimits;
import org.drover.model.DroverException;

/** Takes what managers have written. */
final class AgentReading {

	/** No more commands are taken while bodies of so many bytes wait. */
	private static final long HELD = 4L * MailboxLimits.BODY;

	private final AgentStore store;
	private final AgentState state;
	private final Place place;
	private final SealedReader reader;

	AgentReading(AgentStore store, Place place, Seal seal) {
		this.store = store;
		this.state = store.state();
		this.place = place;
		this.reader = new SealedReader(place, seal);
	}

	void read(Shelf shelf) throws IOException, DroverException {
		for (FileName.Floor floor : shelf.inOrder(FileName.Floor.class).reversed())
			readFloor(shelf, floor);
		TreeSet<String> managers = new TreeSet<>();
		shelf.all(FileName.Commands.class).forEach(file -> managers.add(file.manager()));
		for (String manager : managers)
			readCommands(shelf, manager);
	}

	private void readFloor(Shelf shelf, FileName.Floor name) throws IOException, DroverException {
		if ((name.number() > state.acknowledged() || !state.accepted()) && reader.read(shelf, name).isPresent())
			learn(name, name.number());
		place.delete(name);
	}

	/** That the fleet knows this agent, and has taken its messages up to there. */
	private void learn(FileName from, long acknowledged) throws IOException {
		if (!state.accepted())
			store.change(new Entry.Accepted(), new Entry.Ended());
		if (acknowledged > state.last())
			place.events().add(Kind.ROLLED_BACK, from, "tells of messages that this agent has not sent: its state was put back, or somebody else has it too");
		if (acknowledged > state.acknowledged())
			store.change(new Entry.Acknowledged(acknowledged));
	}

	private void readCommands(Shelf shelf, String manager) throws IOException, DroverException {
		boolean inOrder = true;
		for (FileName.Commands name : shelf.inOrder(FileName.Commands.class)) {
			if (!name.manager().equals(manager))
				continue;
			if (name.number() <= state.floor(manager))
				noticeAgain(name);
			else if (isAhead(name))
				place.refuse(name, new Refusal(Kind.AHEAD, "its number is far ahead of what was taken, or it is of one manager too many"));
			else
				inOrder = inOrder && state.held() <= HELD && isNext(name) && take(shelf, name);
		}
	}

	/** It is deleted when it is acknowledged; where that was long ago, somebody has put it back. */
	private void noticeAgain(FileName.Commands name) {
		if (name.number() <= state.told(name.manager()))
			place.events().add(Kind.DUPLICATE, name, "was taken before");
	}

	private boolean isAhead(FileName.Commands name) {
		long floor = state.floor(name.manager());
		return name.number() > floor + MailboxLimits.WINDOW || floor == 0 && state.managers() == Content.FLOORS;
	}

	private boolean isNext(FileName.Commands name) {
		boolean next = name.number() == state.floor(name.manager()) + 1;
		if (!next)
			place.events().add(Kind.GAP, name, "waits for the one before it");
		return next;
	}

	private boolean take(Shelf shelf, FileName.Commands name) throws IOException, DroverException {
		Optional<Content> content = reader.read(shelf, name);
		if (content.isPresent()) {
			learn(name, content.get().floors().getOrDefault(FileName.AGENT, 0L));
			store.change(new Entry.Taken(name.manager(), name.number(), content.get().parts()));
		}
		return content.isPresent();
	}
}
