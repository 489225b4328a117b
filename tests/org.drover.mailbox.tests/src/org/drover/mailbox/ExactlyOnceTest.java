package org.drover.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.drover.mailbox.testing.FaultyTransport;
import org.drover.mailbox.testing.MemoryMailboxes;
import org.drover.mailbox.testing.MemoryTransport;
import org.drover.model.DroverException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the link and the server do, and whoever is killed when: every command takes effect exactly once and in its manager's order, every response
 * and alert is taken exactly once and in order. What happens follows from the seed.
 */
class ExactlyOnceTest {

	/** For each of three seeds. */
	private static final int COMMANDS = Boolean.getBoolean("drover.all") ? 3_400 : 100;

	private static final double PROBABILITY = 0.03;

	/** A process ends between two steps. */
	private static final class Killed extends Error {

		private static final long serialVersionUID = 1L;
	}

	@FunctionalInterface
	private interface Round {
		void run() throws IOException, DroverException;
	}

	@TempDir
	private Path folder;

	private Random random;
	private MemoryTransport place;
	private FaultyTransport link;
	private MemoryMailboxes memory;
	private AgentMailbox agent;
	private MailboxId box;
	private final FleetKeys fleet = FleetKeys.make();
	private final String[] managers = { Rig.MANAGER, Rig.OTHER_MANAGER };
	private final List<String> effects = new ArrayList<>();
	private final Set<String> done = new HashSet<>();
	private int failures;
	private int kills;
	private boolean within;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void everyCommandTakesEffectExactlyOnce(long seed) throws Exception {
		random = new Random(seed);
		place = new MemoryTransport();
		link = new FaultyTransport(place, random, PROBABILITY);
		memory = new MemoryMailboxes(this::interrupt);
		open();
		box = agent.id();
		place.create(box);
		memory.accept(box, agent.key());
		List<List<String>> sent = List.of(new ArrayList<>(), new ArrayList<>());
		List<String> alerts = new ArrayList<>();
		int rounds = 0;
		while (sent.get(0).size() + sent.get(1).size() < COMMANDS || memory.received(box).size() < COMMANDS + alerts.size()) {
			assertTrue(rounds++ < 60 * COMMANDS + 1000, () -> "seed " + seed + " does not come to an end: " + memory.received(box).size() + " of " + COMMANDS);
			int turn = random.nextInt(10);
			if (turn < 3)
				send(sent);
			else if (turn == 3 && alerts.size() < COMMANDS / 10)
				alert(alerts);
			else if (turn < 7)
				attempt(this::agentRound);
			else
				attempt(() -> manager().exchange());
		}
		agent.close();
		System.out.println("seed " + seed + ": " + COMMANDS + " commands in " + rounds + " rounds; " + failures + " rounds failed, " + kills + " kills; "
				+ link.counts());
		check(sent, alerts);
	}

	private void check(List<List<String>> sent, List<String> alerts) {
		for (List<String> ofManager : sent)
			assertEquals(ofManager, effects.stream().filter(ofManager::contains).toList());
		List<String> taken = memory.received(box).stream().map(Rig::text).toList();
		assertEquals(alerts, taken.stream().filter(text -> text.startsWith("alert")).toList());
		assertEquals(effects.stream().map(effect -> "did " + effect).toList(), taken.stream().filter(text -> text.startsWith("did")).toList());
		assertEquals(sent.get(0).size() + sent.get(1).size(), effects.size());
	}

	/** Before or after a step of the memory, others do something, or the manager fails or is killed. */
	private void interrupt(String method, boolean done) throws DroverException {
		if (!within && random.nextInt(10) == 0) {
			within = true;
			attempt(random.nextBoolean() ? this::agentRound : () -> manager().exchange());
			within = false;
		}
		if (random.nextDouble() >= PROBABILITY)
			return;
		if (random.nextBoolean())
			throw new Killed();
		throw new DroverException("the database is gone", null, DroverException.Retry.LATER);
	}

	private void attempt(Round round) {
		try {
			round.run();
		} catch (IOException | DroverException e) {
			failures++; // the next round tries again
		} catch (Killed e) {
			kills++; // another manager goes on with the same memory
		}
	}

	private ManagerMailbox manager() {
		return new ManagerMailbox(box, managers[random.nextInt(2)], fleet, link, memory);
	}

	/** A manager that does not know whether it has sent something sends it again, as whatever manager it is then. */
	private void send(List<List<String>> sent) throws IOException, DroverException {
		if (sent.get(0).size() + sent.get(1).size() >= COMMANDS)
			return;
		int number = sent.get(0).size() + sent.get(1).size();
		List<byte[]> commands = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (int part = 0; part < 1 + random.nextInt(Math.min(3, COMMANDS - number)); part++) {
			texts.add("c" + (number + part));
			commands.add(Rig.bytes(texts.get(part)));
		}
		Optional<Sent> known = Optional.empty();
		while (known.isEmpty()) {
			List<Sent> got = new ArrayList<>();
			attempt(() -> got.add(manager().send("key " + number, commands)));
			known = got.stream().findFirst();
		}
		sent.get(known.get().manager().equals(Rig.MANAGER) ? 0 : 1).addAll(texts);
	}

	private void alert(List<String> alerts) throws IOException, DroverException {
		String text = "alert " + alerts.size();
		agent.send(Rig.bytes(text));
		alerts.add(text);
	}

	private void agentRound() throws IOException, DroverException {
		try {
			List<Incoming> commands = agent.receive();
			for (Incoming command : commands.subList(0, random.nextInt(commands.size() + 1)))
				finish(command);
			agent.flush();
		} finally {
			if (random.nextInt(20) == 0)
				open();
		}
	}

	/** Of commands that take no time, the effect and its end on the disk are one. */
	private void finish(Incoming command) throws IOException, DroverException {
		String text = Rig.text(command.json());
		assertTrue(done.add(text), () -> text + " took effect twice");
		effects.add(text);
		agent.finish(command, Rig.bytes("did " + text));
	}

	/** What an agent that is killed leaves is what a closed one does: closing writes nothing. */
	private void open() throws IOException, DroverException {
		if (agent != null) {
			agent.close();
			kills++;
		}
		agent = AgentMailbox.open(folder.resolve("state"), link, Optional.of(fleet.key()));
	}
}
