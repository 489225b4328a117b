package org.drover.mailbox.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.mailbox.MailboxEvent;
import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxFile;
import org.drover.mailbox.MailboxListing;

/** A listing, its names read. */
public final class Shelf {

	private final Map<FileName, MailboxFile> files = new LinkedHashMap<>();

	/** @param events where files of other names are mentioned */
	Shelf(MailboxListing listing, Events events) {
		for (MailboxFile file : listing.files()) {
			Optional<FileName> name = FileName.parse(file.name());
			if (name.isPresent())
				files.put(name.get(), file);
			else
				events.add(new MailboxEvent(Kind.STRANGE, listing.box(), file.name(),
						"A file of the mailbox " + listing.box().brief() + " has a name of no known format: " + file.name()));
		}
	}

	<N extends FileName> List<N> all(Class<N> kind) {
		return files.keySet().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** By rising numbers. */
	<N extends FileName.Sealed> List<N> inOrder(Class<N> kind) {
		return all(kind).stream().sorted(Comparator.comparing(FileName.Sealed::number)).toList();
	}

	boolean has(FileName name) {
		return files.containsKey(name);
	}

	/** @param name there is such a file */
	long size(FileName name) {
		return files.get(name).size();
	}

	/** @param name there is such a file */
	Instant written(FileName name) {
		return files.get(name).written();
	}
}
