package org.drover.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.mailbox.testing.MemoryMailboxes;
import org.drover.mailbox.testing.MemoryTransport;
import org.drover.model.DroverException;

/** An agent and its managers at a mailbox, who know each other. */
final class Rig implements AutoCloseable {

	static final String MANAGER = "0000000a";
	static final String OTHER_MANAGER = "0000000b";

	final FleetKeys fleet = FleetKeys.make();
	final MemoryTransport place = new MemoryTransport();
	final MemoryMailboxes memory = new MemoryMailboxes();
	private final Path state;
	AgentMailbox agent;
	final MailboxId box;

	private Rig(Path state, boolean registered) throws IOException, DroverException {
		this.state = state;
		agent = AgentMailbox.open(state, place, Optional.of(fleet.key()));
		box = agent.id();
		place.create(box);
		if (registered)
			manager().register(agent.key());
	}

	/** @param state of the agent, a folder that is not there yet */
	static Rig registered(Path state) throws IOException, DroverException {
		return new Rig(state, true);
	}

	static Rig unregistered(Path state) throws IOException, DroverException {
		return new Rig(state, false);
	}

	ManagerMailbox manager() {
		return manager(MANAGER);
	}

	ManagerMailbox manager(String name) {
		return new ManagerMailbox(box, name, fleet, place, memory);
	}

	/** Sends each text as a file of its own, by way of the mailbox. */
	void command(String... texts) throws IOException, DroverException {
		for (String text : texts)
			manager().send(text, List.of(bytes(text)));
		manager().exchange();
	}

	void restartAgent() throws IOException, DroverException {
		agent.close();
		agent = AgentMailbox.open(state, place, Optional.empty());
	}

	/** The agent's commands, as texts. */
	List<String> received() throws IOException, DroverException {
		return agent.receive().stream().map(command -> text(command.json())).toList();
	}

	/** What managers have taken of the agent, as texts. */
	List<String> taken() {
		return memory.received(box).stream().map(Rig::text).toList();
	}

	List<String> files() throws DroverException {
		return place.list(box).files().stream().map(MailboxFile::name).toList();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		agent.close();
	}
}
