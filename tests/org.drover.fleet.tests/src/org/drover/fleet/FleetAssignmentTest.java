package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.agent.protocol.Command;
import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class FleetAssignmentTest {

	private static final ClientHome NEW = new ClientHome("NEW", "http://new");
	private static final ClientHome OLD = new ClientHome("OLD", "http://old");

	@TempDir
	Path folder;

	/** The books of a topology, in memory. */
	private static final class Books implements ClientAssignment {

		private final List<String> released = new ArrayList<>();

		@Override
		public ClientHome home(String site) {
			return OLD;
		}

		@Override
		public Map<String, String> assigned(Collection<String> clients) {
			return Map.of();
		}

		@Override
		public void accept(Map<String, String> siteByClient) {
			released.removeAll(siteByClient.keySet());
		}

		@Override
		public void release(Collection<String> clients, ClientHome to) {
			released.addAll(clients);
		}

		@Override
		public Set<String> present(Collection<String> clients) {
			return new HashSet<>(clients);
		}
	}

	@Test
	void aClientWithAnAgentIsToldOnceAndComesBack() throws Exception {
		Path mail = Files.createDirectory(folder.resolve("mail"));
		DirectoryTransport place = new DirectoryTransport(mail);
		try (Project project = FleetDatabase.H2.create(folder.resolve("project")); Fleet fleet = new Fleet(project, "tester", List.of(new DirectoryProvider()));
				FleetWatch watch = new FleetWatch(fleet, FleetWatch.Options.USUAL);
				StandInAgent agent = new StandInAgent(folder.resolve("agent"), place, Optional.of(fleet.key()), "web1")) {
			fleet.putPlace("here", "dir:" + mail, Optional.empty());
			fleet.register("here", agent.id(), agent.mailbox.key(), "web1");
			Books books = new Books();
			FleetAssignment assignment = new FleetAssignment(books, fleet, client -> client.equals("web1") ? Optional.of(agent.id()) : Optional.empty());
			List<String> clients = List.of("web1", "agentless");
			assertEquals(Set.of("web1", "agentless"), assignment.present(clients), "never told to go");
			assignment.release(clients, NEW);
			assignment.release(clients, NEW);
			assertEquals(List.of("web1", "agentless", "web1", "agentless"), books.released);
			assertEquals(Set.of("agentless"), assignment.present(clients), "the agent has yet to say so");
			round(watch, agent);
			assignment.release(clients, NEW);
			round(watch, agent);
			assertEquals(Set.of("web1", "agentless"), assignment.present(clients));
			assignment.release(clients, OLD);
			round(watch, agent);
			assertEquals(List.of("NEW", "OLD"), agent.done.stream().map(message -> ((Command.Assign) message.command()).to().site()).toList());
			assertEquals(Map.of(), assignment.refusals(clients));
		}
	}

	private static void round(FleetWatch watch, StandInAgent agent) throws Exception {
		watch.sweep("here");
		agent.round();
		watch.sweep("here");
	}
}
