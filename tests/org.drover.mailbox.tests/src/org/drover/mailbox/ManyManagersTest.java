package org.drover.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.drover.mailbox.testing.MemoryMailboxes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Managers and an agent at one mailbox in a directory, all at once. */
class ManyManagersTest {

	private static final int COMMANDS = 20;
	private static final int ROUNDS = 2_000;

	@TempDir
	private Path folder;

	private final FleetKeys fleet = FleetKeys.make();
	private final MemoryMailboxes memory = new MemoryMailboxes();
	private final List<String> effects = new ArrayList<>();

	@Test
	void eachCommandTakesEffectOnceAndEachResponseIsTakenOnce() throws Exception {
		Path boxes = folder.resolve("boxes");
		try (AgentMailbox agent = AgentMailbox.open(folder.resolve("state"), new DirectoryTransport(boxes), Optional.of(fleet.key()));
				ExecutorService threads = Executors.newFixedThreadPool(4)) {
			new DirectoryTransport(boxes).create(agent.id());
			memory.accept(agent.id(), agent.key());
			List<Future<Integer>> ends = new ArrayList<>();
			for (String manager : List.of("0000000a", "0000000b", "0000000c"))
				ends.add(threads.submit(() -> manage(new ManagerMailbox(agent.id(), manager, fleet, new DirectoryTransport(boxes), memory), manager, agent.id())));
			ends.add(threads.submit(work(agent)));
			for (Future<Integer> end : ends)
				assertTrue(end.get() < ROUNDS, "it did not come to an end");
			assertEquals(3 * COMMANDS, effects.size());
			assertEquals(effects.stream().map(effect -> "did " + effect).toList(), memory.received(agent.id()).stream().map(Rig::text).toList());
			for (String manager : List.of("0000000a", "0000000b", "0000000c"))
				assertEquals(commands(manager), effects.stream().filter(effect -> effect.startsWith(manager)).toList());
		}
	}

	private static List<String> commands(String manager) {
		List<String> commands = new ArrayList<>();
		for (int number = 0; number < COMMANDS; number++)
			commands.add(manager + " " + number);
		return commands;
	}

	private boolean isDone(MailboxId box) {
		return memory.received(box).size() >= 3 * COMMANDS;
	}

	/** @return how many rounds it took */
	private int manage(ManagerMailbox manager, String name, MailboxId box) throws Exception {
		for (String command : commands(name))
			manager.send(command, List.of(Rig.bytes(command)));
		int rounds = 0;
		while (!isDone(box) && rounds++ < ROUNDS)
			manager.exchange();
		return rounds;
	}

	private Callable<Integer> work(AgentMailbox agent) {
		return () -> {
			int rounds = 0;
			while (!isDone(agent.id()) && rounds++ < ROUNDS) {
				for (Incoming command : agent.receive()) {
					effects.add(Rig.text(command.json()));
					agent.finish(command, Rig.bytes("did " + Rig.text(command.json())));
				}
				agent.flush();
			}
			return rounds;
		};
	}
}
