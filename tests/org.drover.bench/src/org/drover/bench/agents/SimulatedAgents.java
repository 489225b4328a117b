package org.drover.bench.agents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.Fleet;
import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;

/**
 * Agents of which nothing is there but their heartbeats, in the folder of a mailbox server. Their names are made beforehand, so that nothing of agents is
 * in what is measured.
 */
final class SimulatedAgents {

	private static final Duration INTERVAL = Duration.ofSeconds(60);

	/** One of them, with the heartbeats that it will give. */
	private record Simulated(MailboxId box, Path folder, List<String> beats) {
	}

	private final List<Simulated> agents;
	private int given;

	private SimulatedAgents(List<Simulated> agents) {
		this.agents = agents;
	}

	/** @param beats that each can give */
	static SimulatedAgents make(Fleet fleet, String place, Path root, Path states, int number, int beats) throws IOException, DroverException {
		List<Simulated> agents = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			NotedBeats noted = new NotedBeats();
			try (AgentMailbox agent = AgentMailbox.open(states.resolve(Integer.toString(i)), noted, Optional.of(fleet.key()))) {
				fleet.register(place, agent.id(), agent.key(), "host" + i);
				for (int beat = 0; beat < beats; beat++)
					agent.beat(INTERVAL);
				agents.add(new Simulated(agent.id(), Files.createDirectory(root.resolve(agent.id().text())), noted.names()));
			}
		}
		return new SimulatedAgents(agents);
	}

	int number() {
		return agents.size();
	}

	List<MailboxId> boxes() {
		return agents.stream().map(Simulated::box).toList();
	}

	/** All of them, once; as often as was said. */
	void beat() throws IOException {
		for (Simulated agent : agents) {
			Files.createFile(agent.folder().resolve(agent.beats().get(given)));
			if (given > 0)
				Files.delete(agent.folder().resolve(agent.beats().get(given - 1)));
		}
		given++;
	}
}
