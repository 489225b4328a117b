package org.drover.mailbox.internal;

import java.io.IOException;
import java.util.Optional;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** One mailbox, by the names of its format. */
public record Place(MailboxTransport transport, MailboxId box, Events events) {

	public Shelf look() throws IOException, DroverException {
		return look(transport.list(box));
	}

	public Shelf look(MailboxListing listing) {
		return new Shelf(listing, events);
	}

	public void put(FileName name, byte[] content) throws IOException, DroverException {
		transport.put(box, name.text(), content);
	}

	public void delete(FileName name) throws IOException, DroverException {
		transport.delete(box, name.text());
	}

	/** Reads what the listing says is there. A file that is too long is refused, and like one that has gone meanwhile. */
	Optional<byte[]> get(Shelf shelf, FileName name, int limit) throws IOException, DroverException {
		if (shelf.size(name) > limit) {
			refuse(name, new Refusal(Kind.OVERSIZED, "it has " + shelf.size(name) + " bytes of at most " + limit));
			return Optional.empty();
		}
		return transport.get(box, name.text(), limit);
	}

	/** Deleted, so that whoever it pretends to be from writes it again. */
	void refuse(FileName name, Refusal refusal) throws IOException, DroverException {
		events.add(refusal.kind(), name, "was refused and deleted: " + refusal.getMessage());
		delete(name);
	}
}
