package org.drover.mailbox.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.mailbox.CommandFile;
import org.drover.mailbox.MailboxLimits;
import org.drover.mailbox.MailboxMemory;
import org.drover.mailbox.Sent;
import org.drover.model.DroverException;

/** Writes all managers' commands until the agent has acknowledged them. */
public final class ManagerWriting {

	private final Place place;
	private final Seal seal;
	private final MailboxMemory memory;

	public ManagerWriting(Place place, Seal seal, MailboxMemory memory) {
		this.place = place;
		this.seal = seal;
		this.memory = memory;
	}

	public Sent append(String manager, String key, List<byte[]> commands) throws DroverException {
		long floor = memory.floor(place.box());
		Content content = new Content(new TreeMap<>(Map.of(FileName.AGENT, floor)), commands);
		return memory.append(place.box(), manager, key, number -> seal.seal(new FileName.Commands(manager, number), Instant.now(), content));
	}

	/** @return how many files were written */
	public int write(Shelf shelf) throws IOException, DroverException {
		int written = 0;
		Map<String, Integer> perManager = new HashMap<>();
		for (CommandFile file : memory.outbox(place.box())) {
			FileName.Commands name = new FileName.Commands(file.manager(), file.number());
			if (perManager.merge(file.manager(), 1, Integer::sum) <= MailboxLimits.WINDOW && !shelf.has(name)) {
				place.put(name, file.content());
				written++;
			}
		}
		return written;
	}
}
