package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.drover.agent.protocol.Alert;
import org.drover.agent.protocol.CapacitySample;
import org.drover.agent.protocol.CapacitySample.Guest;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Request;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.mailbox.DirectoryProvider;
import org.drover.mailbox.Enrolment;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.model.DroverException;
import org.drover.scan.licence.LicenceReport;
import org.drover.scan.licence.LicenceRule;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders and their answers, ages, strangers, and managers that take turns. */
@Timeout(300)
class FleetTest extends FleetCase {

	@ParameterizedTest
	@EnumSource
	void whatIsOrderedIsDoneOnceAndItsAnswerIsKept(FleetDatabase database) throws Exception {
		open(database);
		List<MailboxId> boxes = List.of(agent("one").id(), agent("two").id());
		Order order = fleet.order("ping-1", boxes, PING, Optional.empty());
		assertEquals(order, fleet.order("ping-1", boxes.reversed(), PING, Optional.empty()), "the same once more");
		assertEquals(List.of(CommandState.ORDERED, CommandState.ORDERED), states(order));
		sweep();
		agents.getFirst().round();
		sweep();
		assertEquals(1, fleet.await(order, Duration.ZERO, new NullProgressMonitor()).stream().filter(each -> each.state() == CommandState.DONE).count());
		agents.getLast().round();
		sweep();
		List<AgentCommand> ended = fleet.await(order, Duration.ofSeconds(10), new NullProgressMonitor());
		assertEquals(List.of(CommandState.DONE, CommandState.DONE), ended.stream().map(AgentCommand::state).toList());
		assertTrue(ended.stream().allMatch(each -> each.takenAt().isPresent() && each.endedAt().isPresent() && each.by().equals("tester")));
		Response response = fleet.response(boxes.getFirst(), "ping-1").orElseThrow();
		assertEquals("1", ((Result.Pong) response.result()).version());
		assertEquals(PING, fleet.command(boxes.getFirst(), "ping-1").orElseThrow().command());
		assertTrue(agents.stream().allMatch(agent -> agent.done.size() == 1));
		fleet.order("ping-1", boxes, PING, Optional.empty());
		for (int i = 0; i < 3; i++) {
			sweep();
			agents.getFirst().round();
		}
		assertEquals(1, agents.getFirst().done.size(), "ordered again after it was done");
		assertEquals(0, sweep().touched(), "where nothing has changed nothing is read");
		assertEquals(2, events.stream().filter(FleetEvent.Answered.class::isInstance).count());
	}

	@ParameterizedTest
	@EnumSource
	void secretsOfCommandsAreNotReadableInTheDatabase(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent agent = agent("one");
		Command script = new Command.RunScript("x", "mysql -pTOPSECRET", "", List.of(), new TreeMap<>(), 10, 100);
		Order order = fleet.order(List.of(agent.id()), script, Optional.of(Duration.ofMinutes(1)));
		sweep();
		agent.round();
		sweep();
		AgentCommand refused = fleet.history(agent.id(), 10).getFirst();
		assertEquals(CommandState.REFUSED, refused.state());
		assertEquals("a stand-in does no such thing", refused.text());
		assertEquals("RUN_SCRIPT", refused.kind());
		assertEquals(script, fleet.command(agent.id(), order.id()).orElseThrow().command());
		for (String column : List.of("command", "response"))
			assertFalse(project.jdbc().list("SELECT " + column + " FROM agent_command", row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).getFirst()
					.contains("SECRET"));
		byte[] sealed = project.jdbc().first("SELECT sealed FROM fleet_key", row -> row.getBytes(1)).orElseThrow();
		assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains(new String(fleet.keys().secret(), StandardCharsets.ISO_8859_1)));
		try (Fleet another = new Fleet(project, "other", List.of())) {
			assertEquals(fleet.key(), another.key());
		}
	}

	@ParameterizedTest
	@EnumSource
	void agesAreThoseOfThePlaceAndOfWhatAgentsMarked(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent agent = agent("one");
		sweep();
		assertEquals(AgentHealth.SILENT, fleet.agent(agent.id()).health(2));
		agent.beat();
		sweep();
		assertEquals(AgentHealth.ONLINE, fleet.agent(agent.id()).health(2));
		age(agent.id(), Duration.ofSeconds(115));
		sweep();
		assertEquals(AgentHealth.ONLINE, fleet.agent(agent.id()).health(2), "the same number is no new sign of life, and no older one");
		agent.beat();
		age(agent.id(), Duration.ofSeconds(125));
		sweep();
		assertEquals(AgentHealth.OFFLINE, fleet.agent(agent.id()).health(2));
		assertEquals(AgentHealth.ONLINE, fleet.agent(agent.id()).health(3));
		assertTrue(fleet.agent(agent.id()).age().orElseThrow().toSeconds() >= 124);
		Files.createFile(box(agent.id()).resolve("beat-99-60-" + "0".repeat(32)));
		sweep();
		assertEquals(AgentHealth.OFFLINE, fleet.agent(agent.id()).health(2), "one that the agent did not mark");
		agent.beat();
		sweep();
		assertEquals(AgentHealth.ONLINE, fleet.agent(agent.id()).health(2));
		assertEquals(List.of("SILENT ONLINE", "ONLINE OFFLINE", "OFFLINE ONLINE"), events.stream().filter(FleetEvent.HealthChanged.class::isInstance)
				.map(FleetEvent.HealthChanged.class::cast).map(each -> each.before() + " " + each.now()).toList());
	}

	@ParameterizedTest
	@EnumSource
	void strangersAreFoundAndEnrolByACode(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent stranger = new StandInAgent(folder.resolve("stranger"), place, Optional.of(fleet.key()), "new");
		agents.add(stranger);
		stranger.beat();
		assertEquals(1, sweep().found());
		assertEquals(0, sweep().found());
		Agent found = fleet.agent(stranger.id());
		assertEquals(AgentHealth.SILENT, found.health(2), "nobody knows that it is its own heartbeat");
		DroverException early = assertThrows(DroverException.class, () -> fleet.order(List.of(stranger.id()), PING, Optional.empty()));
		assertEquals("no command can go to " + stranger.id().brief() + ": enrol them first", early.getMessage());
		for (int i = 0; i < 4; i++) {
			stranger.mailbox.enrol();
			sweep();
		}
		String code = fleet.enrolment(stranger.id()).code().orElseThrow();
		assertEquals(code, stranger.mailbox.enrol().code().orElseThrow());
		assertThrows(DroverException.class, () -> fleet.confirm(stranger.id(), "0000-0000"));
		fleet.confirm(stranger.id(), code);
		sweep();
		stranger.mailbox.enrol();
		sweep();
		assertEquals(Enrolment.Step.ENROLLED, fleet.enrolment(stranger.id()).step());
		Order order = fleet.order(List.of(stranger.id()), PING, Optional.empty());
		sweep();
		stranger.status();
		stranger.round();
		sweep();
		assertEquals(List.of(CommandState.DONE), states(order));
		assertEquals("new", fleet.agent(stranger.id()).host());
		assertEquals("new", fleet.status(stranger.id()).orElseThrow().host());
	}

	@ParameterizedTest
	@EnumSource
	void alertsAndRequestsAreKeptAndWhatNobodyUnderstandsToo(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent agent = agent("one");
		agent.say(new Alert(Instant.EPOCH, Alert.Severity.ERROR, "DISK_FULL", "no room\0on /", new TreeMap<>()));
		agent.say(new Request("r1", Instant.EPOCH, "DRIVER", new TreeMap<>()));
		agent.mailbox.send("{\"message\":\"SONG\"}".getBytes(StandardCharsets.UTF_8));
		agent.say(new Response("never-ordered", Instant.EPOCH, Response.Outcome.DONE, "", null));
		sweep();
		sweep();
		List<Notice> notices = fleet.notices(agent.id(), 10);
		assertEquals(List.of("UNREADABLE", "UNREADABLE", "DRIVER", "DISK_FULL"), notices.stream().map(Notice::code).toList());
		assertEquals("no room\uFFFDon /", notices.getLast().text());
		assertEquals(List.of(Notice.Kind.ALERT, Notice.Kind.REQUEST), List.of(notices.get(3).kind(), notices.get(2).kind()));
		assertEquals(4, fleet.notices(10).size());
		assertEquals(4, events.stream().filter(FleetEvent.Noticed.class::isInstance).count());
	}

	@ParameterizedTest
	@EnumSource
	void capacityThatMakesNoSenseIsKeptAsItIs(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent agent = agent("one");
		Guest none = new Guest(true, 0, 0, true, "", 0);
		Guest two = new Guest(true, 2, 200, true, "", 0);
		agent.say(new CapacitySample(CapacitySample.FORMAT, START, "boot", true, null, null, null, none, new TreeSet<>(Set.of("database"))));
		agent.say(new CapacitySample(CapacitySample.FORMAT + 1, START, "boot", true, null, null, null, two, new TreeSet<>(Set.of("database"))));
		agent.say(new CapacitySample(CapacitySample.FORMAT, START, "boot", true, null, null, null, two, new TreeSet<>(Set.of("database"))));
		agent.say(new CapacitySample(CapacitySample.FORMAT, START.plusSeconds(60), "boot", true, null, null, null, two, new TreeSet<>(Set.of("database"))));
		sweep();
		assertEquals(List.of("UNREADABLE", "UNREADABLE"), fleet.notices(agent.id(), 10).stream().map(Notice::code).toList());
		assertEquals(1, project.jdbc().first("SELECT COUNT(*) FROM agent_capacity", row -> row.getInt(1)).orElseThrow(), "equal ones are one row");
		LicenceReport report = fleet.licences().reports(LicenceRule.Metric.CORES, true, START, START.plusSeconds(4 * 3600)).getFirst();
		assertEquals(2, report.total().units());
		assertEquals(Licences.HOLD.plusSeconds(60).multipliedBy(2), report.time());
		fleet.forget(agent.id());
		assertEquals(1, fleet.licences().reports(LicenceRule.Metric.CORES, true, START, START.plusSeconds(3600)).size(), "it is owed all the same");
	}

	@ParameterizedTest
	@EnumSource
	void anAgentThatLeavesIsForgottenWithItsMailbox(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent agent = agent("one");
		fleet.order(List.of(agent.id()), new Command.Uninstall(), Optional.empty());
		sweep();
		agent.round();
		sweep();
		assertEquals(AgentHealth.GONE, fleet.agent(agent.id()).health(2));
		assertThrows(DroverException.class, () -> fleet.removePlace(PLACE));
		fleet.forget(agent.id());
		assertFalse(Files.exists(box(agent.id())));
		assertThrows(DroverException.class, () -> fleet.agent(agent.id()));
		fleet.removePlace(PLACE);
		assertEquals(List.of(), fleet.places());
	}

	@ParameterizedTest
	@EnumSource
	void managersTakeTurns(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent agent = agent("one");
		try (Fleet other = new Fleet(project, "other", List.of(new DirectoryProvider())); FleetWatch second = new FleetWatch(other, options(Duration.ofHours(1)))) {
			other.addListener(events::add);
			watch.start();
			second.start();
			await(() -> !lookedAt().isEmpty());
			agent.beat();
			Order order = other.order(List.of(agent.id()), PING, Optional.empty());
			await(() -> agent.mailbox.receive().size() == 1);
			agent.round();
			assertEquals(AgentHealth.SILENT, fleet.agent(agent.id()).health(2), "no second sweep within the hour");
			sweep();
			assertEquals(CommandState.DONE, other.await(order, Duration.ofSeconds(10), new NullProgressMonitor()).getFirst().state());
		}
	}

	private interface Condition {
		boolean holds() throws Exception;
	}

	private static void await(Condition condition) throws Exception {
		long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.holds()) {
			if (System.nanoTime() > until)
				throw new AssertionError("it does not come about");
			LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
		}
	}

	private List<Instant> lookedAt() throws DroverException {
		return fleet.places().stream().flatMap(each -> each.lookedAt().stream()).toList();
	}

	private List<CommandState> states(Order order) throws DroverException {
		return fleet.await(order, Duration.ZERO, new NullProgressMonitor()).stream().map(AgentCommand::state).toList();
	}

	private Path box(MailboxId id) {
		return folder.resolve("mail").resolve(id.text());
	}

	private void age(MailboxId id, Duration age) throws Exception {
		try (Stream<Path> files = Files.list(box(id))) {
			for (Path file : files.filter(each -> each.getFileName().toString().startsWith("beat-")).toList())
				Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
		}
	}
}
