package org.drover.mailbox.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxLimits;
import org.drover.mailbox.MailboxMemory;
import org.drover.model.DroverException;

/** Takes what an agent has written. */
public final class ManagerReading {

	private final Place place;
	private final Seal seal;
	private final SealedReader reader;
	private final MailboxMemory memory;

	public ManagerReading(Place place, Seal seal, MailboxMemory memory) {
		this.place = place;
		this.seal = seal;
		this.reader = new SealedReader(place, seal);
		this.memory = memory;
	}

	/** @return how many messages were taken */
	public int takeMessages(Shelf shelf) throws IOException, DroverException {
		int taken = 0;
		boolean inOrder = true;
		long floor = memory.floor(place.box());
		for (FileName.Out name : shelf.inOrder(FileName.Out.class)) {
			if (name.number() <= floor) {
				place.events().add(Kind.DUPLICATE, name, "was taken before");
			} else if (name.number() > floor + MailboxLimits.WINDOW) {
				place.refuse(name, new Refusal(Kind.AHEAD, "its number is far ahead of what was taken"));
			} else if (inOrder) {
				boolean took = isNext(name, floor) && take(shelf, name);
				taken += took ? 1 : 0;
				floor = memory.floor(place.box()); // another manager may have taken it
				inOrder = floor >= name.number();
			}
		}
		return taken;
	}

	private boolean isNext(FileName.Out name, long floor) {
		boolean next = name.number() == floor + 1;
		if (!next)
			place.events().add(Kind.GAP, name, "waits for the one before it");
		return next;
	}

	private boolean take(Shelf shelf, FileName.Out name) throws IOException, DroverException {
		Optional<Content> content = reader.read(shelf, name);
		return content.isPresent() && memory.take(place.box(), name.number(), content.get().parts(), content.get().floors());
	}

	/** @return whether there was a newer one than before */
	public boolean takeStatus(Shelf shelf) throws IOException, DroverException {
		long last = memory.status(place.box());
		for (FileName.Status name : shelf.inOrder(FileName.Status.class).reversed()) {
			if (name.number() <= last)
				return false;
			Optional<Content> content = reader.read(shelf, name);
			if (content.isPresent() && content.get().parts().size() != 1)
				place.refuse(name, new Refusal(Kind.MALFORMED, "a status has one body"));
			else if (content.isPresent())
				return memory.status(place.box(), name.number(), content.get().parts().getFirst(), content.get().floors());
		}
		return false;
	}

	/** Tells the agent how far its messages were taken, and deletes them. */
	public void acknowledge(Shelf shelf) throws IOException, DroverException {
		long floor = memory.floor(place.box());
		List<FileName.Out> taken = shelf.all(FileName.Out.class).stream().filter(name -> name.number() <= floor).toList();
		FileName.Floor told = new FileName.Floor(floor);
		List<FileName.Floor> older = shelf.all(FileName.Floor.class).stream().filter(name -> name.number() < floor).toList();
		boolean asked = !taken.isEmpty() || !older.isEmpty() || !shelf.all(FileName.Enrol.class).isEmpty();
		if (asked && !shelf.has(told))
			place.put(told, seal.seal(told, Instant.now(), new Content(new TreeMap<>(), List.of())));
		// only now: what is neither there nor acknowledged is written again
		for (FileName.Out name : taken)
			place.delete(name);
		for (FileName.Floor name : older)
			place.delete(name);
	}
}
