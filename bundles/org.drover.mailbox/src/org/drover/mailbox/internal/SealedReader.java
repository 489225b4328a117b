package org.drover.mailbox.internal;

import java.io.IOException;
import java.util.Optional;

import org.drover.mailbox.MailboxLimits;
import org.drover.model.DroverException;

/** Reads messages, and refuses what is none. */
record SealedReader(Place place, Seal seal) {

	/** @return empty where it has gone, or was refused */
	Optional<Content> read(Shelf shelf, FileName.Sealed name) throws IOException, DroverException {
		Optional<byte[]> file = place.get(shelf, name, MailboxLimits.FILE);
		if (file.isEmpty())
			return Optional.empty();
		try {
			return Optional.of(seal.open(name, file.get()));
		} catch (Refusal refusal) {
			place.refuse(name, refusal);
			return Optional.empty();
		}
	}
}
