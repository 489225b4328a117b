package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;
import org.drover.connector.ClientAgents.Managed;
import org.drover.connector.ClientAgents.Move;
import org.drover.connector.ClientAgents.Pending;
import org.drover.connector.ClientHome;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What agents are told for the clients of a job, and what is remembered of it. */
@Timeout(300)
class FleetAgentsTest {

	private static final String EFFECT = "0b5f8c1e-7a54-4c8a-9f57-3f0f6f1d2a11-j1-t3";
	private static final ClientHome NEW = new ClientHome("NEW", "http://new");
	/** So seldom that the test's own looks are the ones that count. */
	private static final FleetWatch.Options SELDOM = new FleetWatch.Options(Duration.ofHours(1), 2, 1);

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void anAgentGoesOnceAndComesBackToWhereItWas(FleetDatabase database) throws Exception {
		Path mail = Files.createDirectory(folder.resolve("mail"));
		try (Project project = database.create(folder.resolve("project")); Fleet fleet = fleet(project);
				FleetAgents agents = new FleetAgents(project, FleetAgentsTest::fleet, SELDOM); FleetWatch watch = new FleetWatch(fleet, SELDOM);
				StandInAgent agent = new StandInAgent(folder.resolve("agent"), new DirectoryTransport(mail), Optional.of(fleet.key()), "web1.example.org")) {
			fleet.putPlace("here", "dir:" + mail, Optional.empty());
			fleet.register("here", agent.id(), agent.mailbox.key(), "10.0.0.1");
			agent.status();
			watch.sweep("here");
			assertEquals(List.of(new Managed("GUID:1", agent.id().text())), agents.among(Map.of("GUID:1", "WEB1", "GUID:2", "WEB2")));
			Set<String> told = Set.of(agent.id().text());

			agents.assign(EFFECT, told, "DRV", NEW);
			agents.assign(EFFECT, told, "DRV", NEW);
			assertEquals(List.of(new Pending("10.0.0.1, never heard so far", false)), agents.unassigned(EFFECT, told));
			assertEquals(told, agents.revert(EFFECT, told), "it has yet to say where it was");
			assertEquals(Map.of(), agents.moves(EFFECT, told));
			round(watch, agent);
			agents.assign(EFFECT, told, "DRV", NEW);
			round(watch, agent);
			assertEquals(List.of("NEW"), sites(agent));
			assertEquals(List.of(), agents.unassigned(EFFECT, told));
			assertEquals(Map.of(agent.id().text(), new Move("assigned to NEW", "assigned to no site", true)), agents.moves(EFFECT, told));

			fleet.order(List.of(agent.id()), new Command.Assign(new Assignment("", "ELSE", "", new TreeMap<>())), Optional.empty());
			round(watch, agent);
			assertEquals(Map.of(agent.id().text(), new Move("assigned to ELSE", "assigned to no site", false)), agents.moves(EFFECT, told));

			assertEquals(Set.of(), agents.revert(EFFECT, told));
			assertEquals(1, agents.unreverted(EFFECT, told).size());
			round(watch, agent);
			assertEquals(Set.of(), agents.revert(EFFECT, told));
			assertEquals(List.of(), agents.unreverted(EFFECT, told));
			assertEquals(1, agents.unassigned(EFFECT, told).size(), "it is not there any more");
			agents.assign(EFFECT, told, "DRV", NEW);
			round(watch, agent);
			assertEquals(List.of("NEW", "ELSE", "", "NEW"), sites(agent));
			assertEquals(List.of(), agents.unreverted("another", told), "that never told it anything");

			fleet.left(agent.id());
			agents.assign("another", told, "DRV", NEW);
			assertEquals(List.of(new Pending("the agent of 10.0.0.1 was removed before it had answered", true)), agents.unassigned("another", told));
		}
	}

	private static Fleet fleet(Project project) throws DroverException {
		return new Fleet(project, "tester", List.of(new DirectoryProvider()));
	}

	private static List<String> sites(StandInAgent agent) {
		return agent.done.stream().map(message -> ((Command.Assign) message.command()).to().site()).toList();
	}

	private static void round(FleetWatch watch, StandInAgent agent) throws Exception {
		watch.sweep("here");
		agent.round();
		watch.sweep("here");
	}
}
