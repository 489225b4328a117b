package org.drover.agent.internal.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

import org.drover.agent.Places;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;

/**
 * Which agent this is. It stays the same as long as the machine does; a copy of the machine becomes an agent of its own, that knows whose copy it
 * is. The rule is in docs/identity.md.
 *
 * @param agent  its mailbox's name; empty while a new one is being made
 * @param copyOf the agent whose copy it is; empty for none
 * @param fresh  whether this process has found out that it is a copy
 */
public record Identity(String agent, String copyOf, MachineFacts facts, boolean fresh) {

	/**
	 * Finds out whether the machine is still the one that the state was made on. Where it is not, the original's keys, commands and answers are
	 * removed, so that {@link #keep} can give it a new name.
	 */
	public static Identity check(Places places) throws IOException, DroverException {
		MachineFacts now = MachineFacts.of(places.root());
		Identity before;
		try {
			before = ProtocolJson.read(Files.readAllBytes(places.identity()), Identity.class);
		} catch (NoSuchFileException e) {
			return new Identity("", "", now, false);
		}
		boolean begun = before.agent.isEmpty() && !before.copyOf.isEmpty();
		if (!begun && !now.otherThan(before.facts))
			return new Identity(before.agent, before.copyOf, now, false);
		Identity copy = new Identity("", begun ? before.copyOf : before.agent, now, true);
		SafeFiles.write(places.identity(), ProtocolJson.write(copy));
		SafeFiles.remove(places.mailbox());
		SafeFiles.remove(places.journal());
		SafeFiles.remove(places.kept());
		return copy;
	}

	/** To be mixed into a new name. */
	public byte[] mixture() {
		return facts.bytes();
	}

	/** Keeps it under this name. */
	public Identity keep(String name, Places places) throws IOException {
		Identity kept = new Identity(name, copyOf, facts, fresh);
		SafeFiles.write(places.identity(), ProtocolJson.write(kept));
		return kept;
	}
}
