package org.drover.mailbox.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.FleetKeys;
import org.drover.mailbox.Incoming;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.ManagerMailbox;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a link that fails to a server that is real, every command is done exactly once and in order, and so are the responses; ends are restarted meanwhile. */
public abstract class BadLinkContract {

	private static final int COMMANDS = Boolean.getBoolean("drover.all") ? 10_000 : 200;
	private static final int TOGETHER = 8;
	private static final long SEED = 5;

	@FunctionalInterface
	private interface Round {
		void run() throws IOException, DroverException;
	}

	@TempDir
	private Path folder;

	private final Random random = new Random(SEED);
	private final FleetKeys fleet = FleetKeys.make();
	private final MemoryMailboxes memory = new MemoryMailboxes();
	private final List<String> done = new ArrayList<>();
	private MailboxTransport link;
	private AgentMailbox agent;
	private MailboxId box;
	private int failures;

	/** Over the link. */
	protected abstract MailboxTransport open() throws Exception;

	/** For whoever reads the log. */
	protected abstract String faults();

	@Test
	void everyCommandIsDoneOnceAndInOrder() throws Exception {
		try (MailboxTransport ofAgent = open(); MailboxTransport ofManagers = open()) {
			link = ofAgent;
			restart();
			box = agent.id();
			memory.accept(box, agent.key());
			untilDone(() -> ofManagers.create(box));
			List<String> sent = new ArrayList<>();
			for (int rounds = 0; memory.received(box).size() < COMMANDS; rounds++) {
				assertTrue(rounds < COMMANDS + 1_000, () -> "it does not come to an end: " + memory.received(box).size() + " of " + COMMANDS + "; " + faults());
				ManagerMailbox manager = new ManagerMailbox(box, "0000000a", fleet, ofManagers, memory);
				if (sent.size() < COMMANDS)
					send(manager, sent);
				attempt(manager::exchange);
				attempt(this::obey);
			}
			agent.close();
			System.out.println(COMMANDS + " commands, " + failures + " rounds failed; " + faults());
			assertEquals(sent, done);
			assertEquals(sent.stream().map(text -> "did " + text).toList(), memory.received(box).stream().map(BadLinkContract::text).toList());
			assertTrue(failures > 0, "the link is too good");
		}
	}

	private void send(ManagerMailbox manager, List<String> sent) throws DroverException {
		List<byte[]> together = new ArrayList<>();
		for (int more = Math.min(1 + random.nextInt(TOGETHER), COMMANDS - sent.size()); more > 0; more--) {
			sent.add("c" + sent.size());
			together.add(sent.getLast().getBytes(StandardCharsets.UTF_8));
		}
		manager.send("to " + sent.size(), together);
	}

	private void obey() throws IOException, DroverException {
		if (random.nextInt(10) == 0)
			restart();
		for (Incoming command : agent.receive()) {
			done.add(text(command.json()));
			agent.finish(command, ("did " + text(command.json())).getBytes(StandardCharsets.UTF_8));
		}
		agent.flush();
	}

	/** What an agent that is killed leaves is what a closed one does: closing writes nothing. */
	private void restart() throws IOException, DroverException {
		if (agent != null)
			agent.close();
		agent = AgentMailbox.open(folder.resolve("state"), link, Optional.of(fleet.key()));
	}

	private void attempt(Round round) {
		try {
			round.run();
		} catch (IOException | DroverException e) {
			failures++; // the next round tries again
		}
	}

	private void untilDone(Round round) {
		for (int before = -1; before != failures;) {
			before = failures;
			attempt(round);
		}
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}
}
