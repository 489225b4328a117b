package org.drover.mailbox.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.drover.mailbox.MailboxLimits;
import org.drover.mailbox.internal.AgentState.Out;
import org.drover.model.DroverException;

/** Writes an agent's messages until they are acknowledged, and acknowledges those of managers. */
final class AgentWriting {

	private final AgentStore store;
	private final AgentState state;
	private final Place place;
	private final Seal seal;

	AgentWriting(AgentStore store, Place place, Seal seal) {
		this.store = store;
		this.state = store.state();
		this.place = place;
		this.seal = seal;
	}

	void write(Shelf shelf) throws IOException, DroverException {
		List<FileName.Commands> taken = shelf.all(FileName.Commands.class).stream().filter(file -> file.number() <= state.floor(file.manager())).toList();
		pack(taken.stream().anyMatch(file -> !isTold(file)));
		writeMessages(shelf);
		// only now: a command that is neither there nor acknowledged is written again
		for (FileName.Commands file : taken) {
			if (isTold(file))
				place.delete(file);
		}
		for (FileName.Out name : shelf.all(FileName.Out.class)) {
			if (name.number() <= state.acknowledged())
				place.delete(name);
		}
	}

	private boolean isTold(FileName.Commands file) {
		return file.number() <= state.told(file.manager());
	}

	private void writeMessages(Shelf shelf) throws IOException, DroverException {
		for (Map.Entry<Long, Out> message : state.outs().entrySet()) {
			FileName.Out name = new FileName.Out(message.getKey());
			Out out = message.getValue();
			if (!shelf.has(name))
				place.put(name, seal.seal(name, Instant.now(), new Content(out.floors(), out.bodies())));
		}
	}

	/** @param acknowledging whether a message is needed even where there is nothing to put into it */
	private void pack(boolean acknowledging) throws IOException {
		boolean needed = acknowledging;
		while (state.last() < state.acknowledged() + MailboxLimits.WINDOW && (needed || state.queue().iterator().hasNext())) {
			store.change(new Entry.Packed(state.last() + 1, fitting()));
			needed = false;
		}
	}

	/** How many of those that wait go into one message. */
	private int fitting() {
		int count = 0;
		long length = 0;
		for (byte[] body : state.queue()) {
			length += body.length;
			if (length > MailboxLimits.BODY || count == MailboxLimits.PARTS)
				return count;
			count++;
		}
		return count;
	}

	/** Of the statuses that lie there, only the newest is of use. */
	void dropOldStatuses(Shelf shelf) throws IOException, DroverException {
		List<FileName.Status> own = shelf.inOrder(FileName.Status.class).stream().filter(name -> name.number() <= state.statuses()).toList();
		for (FileName.Status name : own) {
			if (name != own.getLast())
				place.delete(name);
		}
	}
}
