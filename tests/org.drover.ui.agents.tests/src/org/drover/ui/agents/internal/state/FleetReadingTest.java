package org.drover.ui.agents.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.TaskReport;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetWatch;
import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the view reads of a real fleet with one agent, which gives a heartbeat and says how it is. */
class FleetReadingTest {

	@TempDir
	private Path folder;

	@Test
	void rowsFactsAndDetailsAreThoseOfTheStore() throws IOException, DroverException {
		String address = "dir:" + folder.resolve("boxes");
		try (Project project = Project.create(folder.resolve("project")); Fleet fleet = new Fleet(project, "console", List.of(new DirectoryProvider()));
				FleetWatch watch = new FleetWatch(fleet, FleetWatch.Options.USUAL);
				MailboxTransport place = new DirectoryProvider().open(PlaceAddress.parse(address), Map.of());
				AgentMailbox agent = AgentMailbox.open(folder.resolve("agent"), place, Optional.of(fleet.key()))) {
			assertTrue(FleetRows.read(fleet).agents().isEmpty());
			fleet.putPlace("here", address, Optional.empty());
			place.create(agent.id());
			fleet.register("here", agent.id(), agent.key(), "web1");
			agent.beat(Duration.ofMinutes(1));
			agent.status(status(agent));
			fleet.order(List.of(agent.id()), new Command.Ping(), Optional.empty());
			watch.sweep("here");

			AgentRow row = FleetRows.read(fleet).agents().getFirst();
			assertEquals("web1", row.name());
			assertEquals(AgentState.ONLINE, row.state());
			AgentFacts facts = AgentFacts.read(fleet, agent.id());
			assertEquals("1.2", facts.version());
			assertEquals("Ping: on its way", facts.lastCommand());
			AgentDetail detail = AgentDetail.read(fleet, agent.id());
			assertEquals("PING", detail.history().getFirst().kind());
			assertEquals("No way in", detail.surveyLines().getFirst().text());
			assertTrue(detail.statusLines().contains(new StatusLines.Line("Version", "1.2")));
		}
	}

	private static byte[] status(AgentMailbox agent) {
		TaskReport report = new TaskReport(SurveyTask.RAID, TaskReport.Outcome.NOT_PERMITTED, "no way in", 3);
		Survey survey = new Survey(Instant.now(), List.of(report), null, null, null, null, null, null);
		return ProtocolJson.write(new AgentStatus(AgentStatus.FORMAT, agent.id().text(), "", "1.2", "web1", AgentStatus.Role.MANAGED,
				AgentStatus.State.READY, Instant.now(), Instant.now(), 60, null, Set.of("PING"), List.of(), List.of(), survey));
	}
}
