package org.drover.agent.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.drover.agent.protocol.Command.ControlService.Action;
import org.drover.agent.protocol.Response.Outcome;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolJsonTest {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	static Stream<Command> commands() {
		return Stream.of(new Command.Ping(), new Command.TakeSurvey(Set.of(SurveyTask.NETWORK)), new Command.RunScan(true, 3, false),
				new Command.RunScript("tidy.sh", "", "/bin/sh", List.of("a b", ""), new TreeMap<>(Map.of("A", "1")), 60, 1000),
				new Command.RestoreFile("job-1"), new Command.FetchFile("/etc/hosts", 0, 0), new Command.ControlService("ssh", Action.RESTART),
				new Command.Assign(new Assignment("new", "N01", "https://mp1", new TreeMap<>(Map.of("port", "443")))),
				new Command.Upgrade("0.2.0", "00", 30), new Command.Uninstall(), new Command.Cancel("job-1"),
				new Command.Separate(), new Command.Answer("r1", true, "", new TreeMap<>(Map.of("url", "https://drivers"))));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void commandsReadAsTheyWereWritten(Command command) throws DroverException {
		CommandMessage message = new CommandMessage("job-7.3", NOON, command);
		assertEquals(message, ProtocolJson.read(ProtocolJson.write(message), CommandMessage.class));
	}

	@Test
	void contentReadsAsItWasWritten() throws DroverException {
		byte[] content = { 0, -1, 5 };
		Command read = ProtocolJson.read(ProtocolJson.write(new Command.PlaceFile("/etc/motd", "00", content, "", "", "")), Command.class);
		assertArrayEquals(content, ((Command.PlaceFile) read).content());
	}

	@Test
	void everyKindHasOneName() {
		String ping = text(new CommandMessage("a", null, new Command.Ping()));
		assertEquals("{\"id\":\"a\",\"command\":{\"kind\":\"PING\"}}", ping);
		assertTrue(text(new Response("a", NOON, Outcome.DONE, "", new Result.Pong("1", NOON))).contains("\"message\":\"RESPONSE\""));
	}

	@Test
	void messagesOfAnAgentReadAsTheyWereWritten() throws DroverException {
		List<AgentMessage> messages = List.of(new Response("a", NOON, Outcome.DONE, "", new Result.Upgraded("1", "2", false)),
				new Response("b", NOON, Outcome.REFUSED, "no such service", null),
				new Alert(NOON, Alert.Severity.WARNING, "CLOCK", "the clock went back", new TreeMap<>(Map.of("by", "3 s"))),
				new Request("r1", NOON, "DRIVER", new TreeMap<>(Map.of("device", "1af4:1000"))), new Presence(NOON, "boot", "b", "a"),
				new CapacitySample(CapacitySample.FORMAT, NOON, "boot", true, new CapacitySample.Host("H1", "9117", "MMB"), 3L, new CapacitySample.Machine(2, 16),
						new CapacitySample.Guest(false, 6, 200, false, "P", 8), new TreeSet<>(Set.of("database"))),
				new CapacitySample(CapacitySample.FORMAT, NOON, "boot", false, null, null, null, new CapacitySample.Guest(true, 2, 200, true, "", 0), null));
		for (AgentMessage message : messages)
			assertEquals(message, ProtocolJson.read(ProtocolJson.write(message), AgentMessage.class));
	}

	@Test
	void anEmptySurveyReadsAsItWasWritten() throws DroverException {
		assertEquals(Survey.NONE, ProtocolJson.read(ProtocolJson.write(Survey.NONE), Survey.class));
	}

	@Test
	void whatANewerOneAddsIsPassedOver() throws DroverException {
		CommandMessage read = ProtocolJson.read(
				"{\"id\":\"a\",\"hurry\":true,\"command\":{\"kind\":\"CANCEL\",\"command\":\"b\",\"hard\":1}}".getBytes(StandardCharsets.UTF_8),
				CommandMessage.class);
		assertEquals(new Command.Cancel("b"), read.command());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "[]", "{\"id\":\"a\"}", "{\"id\":\"a\",\"command\":{\"kind\":\"MELT\"}}",
			"{\"id\":\"../a\",\"command\":{\"kind\":\"PING\"}}", "{\"id\":\"..\",\"command\":{\"kind\":\"PING\"}}",
			"{\"id\":\"a\",\"command\":{\"kind\":\"java.lang.Runtime\"}}",
			"{\"id\":\"a\",\"id\":\"b\",\"command\":{\"kind\":\"PING\"}}", "{\"id\":\"a\",\"command\":{\"kind\":\"PING\"}} x",
			"{\"id\":\"a\",\"expires\":\"soon\",\"command\":{\"kind\":\"PING\"}}" })
	void whatIsNoCommandIsRefused(String json) {
		assertThrows(DroverException.class, () -> ProtocolJson.read(json.getBytes(StandardCharsets.UTF_8), CommandMessage.class));
	}

	@Test
	void theRefusalRepeatsNothing() {
		DroverException refused = assertThrows(DroverException.class,
				() -> ProtocolJson.read("{\"id\":\"hunter2 hunter2\"}".getBytes(StandardCharsets.UTF_8), CommandMessage.class));
		assertFalse(refused.getMessage().contains("hunter2"), refused.getMessage());
	}

	@Test
	void noSecretIsInTheTextOfACommand() {
		Command script = new Command.RunScript("x", "PASSWORD=hunter2", "", List.of("hunter2"), new TreeMap<>(Map.of("P", "hunter2")), 1, 1);
		assertFalse(new CommandMessage("a", null, script).toString().contains("hunter2"));
	}

	private static String text(Object value) {
		return new String(ProtocolJson.write(value), StandardCharsets.UTF_8);
	}
}
