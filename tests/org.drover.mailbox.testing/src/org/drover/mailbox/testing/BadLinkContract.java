package org.drover.mailbox.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.FleetKeys;
import org.drover.mailbox.Incoming;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.ManagerMailbox;
import org.drover.mailbox.Sent;
import org.drover.mailbox.testing.MortalTransport.Killed;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over a link that fails to a server that is real, every command is done exactly once and in its manager's order, and so are the responses. Meanwhile
 * managers are killed in the middle of what they do and others take their place, and the agent is killed and started again.
 */
public abstract class BadLinkContract {

	private static final int COMMANDS = 200;
	private static final int TOGETHER = 8;
	private static final List<String> MANAGERS = List.of("0000000a", "0000000b", "0000000c");
	/** Before a step, and after one. */
	private static final double DEATH = 0.01;
	private static final long SEED = 5;

	@FunctionalInterface
	private interface Round {
		void run() throws IOException, DroverException;
	}

	@TempDir
	private Path folder;

	private final int commands = Boolean.getBoolean("drover.all") ? many() : COMMANDS;
	private final Random random = new Random(SEED);
	private final FleetKeys fleet = FleetKeys.make();
	private final MemoryMailboxes memory = new MemoryMailboxes((method, done) -> mayDie());
	private final Map<String, List<String>> sent = new TreeMap<>();
	private final List<String> effects = new ArrayList<>();
	private final Set<String> done = new HashSet<>();
	private MailboxTransport ofAgent;
	private MailboxTransport ofManager;
	private AgentMailbox agent;
	private MailboxId box;
	private int number;
	private int failures;
	private int killedManagers;
	private int killedAgents;
	private boolean mortal;

	/** Over the link. */
	protected abstract MailboxTransport open() throws Exception;

	/** Commands in the long form. */
	protected int many() {
		return 10_000;
	}

	/** How often each has been that the link can do. */
	protected abstract Map<?, Integer> faults();

	@Test
	void everyCommandIsDoneOnceAndInOrder() throws Exception {
		long from = System.nanoTime();
		begin();
		try {
			int rounds = 0;
			for (; number < commands || memory.received(box).size() < commands; rounds++) {
				assertTrue(rounds < commands + 1_000, () -> "it does not come to an end: " + memory.received(box).size() + " of " + commands + "; " + faults());
				if (number < commands)
					send();
				exchange();
				obey();
			}
			System.out.printf("%s: %d commands, %d rounds, %d failed, %d managers and %d agents killed, %s, %.1f s%n", getClass().getSimpleName(), commands, rounds,
					failures, killedManagers, killedAgents, faults(), (System.nanoTime() - from) / 1e9);
		} finally {
			agent.close();
			ofAgent.close();
			ofManager.close();
		}
		check();
	}

	private void begin() throws Exception {
		ofAgent = new MortalTransport(open(), this::mayDie);
		startAgent();
		box = agent.id();
		memory.accept(box, agent.key());
		for (String manager : MANAGERS)
			sent.put(manager, new ArrayList<>());
		replaceManager();
		for (int before = -1; before != failures;) {
			before = failures;
			attempt(() -> ofManager.create(box));
		}
	}

	private void check() {
		sent.forEach((manager, own) -> assertEquals(own, effects.stream().filter(Set.copyOf(own)::contains).toList(), manager));
		assertEquals(commands, effects.size());
		assertEquals(effects.stream().map(effect -> "did " + effect).toList(), memory.received(box).stream().map(BadLinkContract::text).toList());
		faults().forEach((fault, times) -> assertTrue(times > 0, () -> "the link is too good: never " + fault));
		assertTrue(failures > 0 && killedManagers > 0 && killedAgents > 0, "nothing was tested");
	}

	/** A manager that is killed does not know whether it has sent something; the next one sends it again. */
	private void send() throws Exception {
		List<String> texts = new ArrayList<>();
		for (int more = Math.min(1 + random.nextInt(TOGETHER), commands - number); more > 0; more--)
			texts.add("c" + number++);
		List<byte[]> bodies = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
		List<Sent> known = new ArrayList<>();
		while (known.isEmpty())
			manage(() -> known.add(manager().send(texts.getFirst(), bodies)));
		sent.get(known.getFirst().manager()).addAll(texts);
	}

	private void exchange() throws Exception {
		manage(() -> manager().exchange());
	}

	private ManagerMailbox manager() {
		return new ManagerMailbox(box, MANAGERS.get(killedManagers % MANAGERS.size()), fleet, ofManager, memory);
	}

	private void manage(Round round) throws Exception {
		try {
			attempt(round);
		} catch (Killed e) {
			killedManagers++;
			replaceManager();
		}
	}

	/** By one that shares nothing with it but the memory. */
	private void replaceManager() throws Exception {
		if (ofManager != null)
			ofManager.close();
		ofManager = new MortalTransport(open(), this::mayDie);
	}

	private void obey() throws Exception {
		try {
			attempt(() -> {
				for (Incoming command : agent.receive())
					finish(command);
				agent.flush();
			});
		} catch (Killed e) {
			killedAgents++;
			startAgent();
		}
	}

	/** Of commands that take no time, the effect and its end on the disk are one. */
	private void finish(Incoming command) throws IOException, DroverException {
		String text = text(command.json());
		assertTrue(done.add(text), () -> text + " took effect twice");
		effects.add(text);
		agent.finish(command, ("did " + text).getBytes(StandardCharsets.UTF_8));
	}

	/** What an agent that is killed leaves is what a closed one does: closing writes nothing. */
	private void startAgent() throws IOException, DroverException {
		if (agent != null)
			agent.close();
		agent = AgentMailbox.open(folder.resolve("state"), ofAgent, Optional.of(fleet.key()));
	}

	private void attempt(Round round) {
		mortal = true;
		try {
			round.run();
		} catch (IOException | DroverException e) {
			failures++; // the next round tries again
		} finally {
			mortal = false;
		}
	}

	private void mayDie() {
		if (mortal && random.nextDouble() < DEATH)
			throw new Killed();
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}
}
