package org.drover.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.agent.protocol.Alert;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.Presence;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.mailbox.Incoming;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that were copied with their agent are found out and told to part. */
@Timeout(300)
class CopiedAgentsTest extends FleetCase {

	/** Nothing tells them apart but what they say next: two that were copied while they ran have the same numbers, keys and system. */
	@ParameterizedTest
	@EnumSource
	void twoThatWereResumedFromOneCapturedStateAreFoundOut(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent one = agent("one");
		one.say(new Presence(Instant.EPOCH, "boot", "a1", ""));
		one.say(new Presence(Instant.EPOCH, "boot", "a2", "a1"));
		sweep();
		one.say(new Presence(Instant.EPOCH, "boot", "b3", "a2"));
		sweep();
		one.say(new Presence(Instant.EPOCH, "boot", "c3", "a2"));
		sweep();
		assertEquals(AgentHealth.SILENT, fleet.agent(one.id()).health(2), "it may have been put back");
		one.say(new Presence(Instant.EPOCH, "boot", "b4", "b3"));
		assertEquals(0, sweep().failed());
		assertEquals(AgentHealth.CLONED, fleet.agent(one.id()).health(2));
		Notice notice = fleet.notices(one.id(), 1).getFirst();
		assertEquals("IDENTITY_CLONED", notice.code());
		assertTrue(notice.text().startsWith("more than one server has this identity, and they were copied while they ran: "), notice.text());
		AgentCommand separate = fleet.history(one.id(), 10).getFirst();
		assertEquals("SEPARATE", separate.kind());
		one.say(new Response(separate.id(), Instant.EPOCH, Response.Outcome.DONE, "", new Result.Separating(one.id().text())));
		sweep();
		assertEquals(AgentHealth.GONE, fleet.agent(one.id()).health(2));
		assertEquals(1, fleet.history(one.id(), 10).size());
	}

	@ParameterizedTest
	@EnumSource
	void whoDidNotGetTheCommandToPartIsToldAgain(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent one = agent("one");
		StandInAgent copy = copyThatIsFoundOut(one);
		Incoming separate = copy.mailbox.receive().getLast();
		copy.mailbox.finish(separate, separating(copy, separate));
		copy.mailbox.flush();
		sweep();
		assertEquals(AgentHealth.GONE, fleet.agent(one.id()).health(2));
		one.mailbox.receive();
		one.say(new Presence(Instant.EPOCH, "boot", "b5", "b4"));
		sweep();
		assertEquals(AgentHealth.CLONED, fleet.agent(one.id()).health(2), "the other one still speaks");
		assertEquals(List.of(CommandState.DONE, CommandState.ORDERED), orders(one));
	}

	/** Its answer and what the other one said had the same number, and the other one was quicker. */
	@ParameterizedTest
	@EnumSource
	void whoDidNotGetTheCommandToPartIsToldAgainThoughNobodyAnsweredIt(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent one = agent("one");
		StandInAgent copy = copyThatIsFoundOut(one);
		Incoming separate = copy.mailbox.receive().getLast();
		copy.mailbox.flush();
		sweep();
		assertEquals(List.of(CommandState.TAKEN), orders(one));
		one.mailbox.receive();
		copy.mailbox.finish(separate, separating(copy, separate));
		one.say(new Presence(Instant.EPOCH, "boot", "b5", "b4"));
		copy.mailbox.flush();
		copy.close();
		sweep();
		assertEquals(List.of(CommandState.TAKEN, CommandState.ORDERED), orders(one));
		sweep();
		Incoming second = one.mailbox.receive().getLast();
		one.mailbox.finish(second, separating(one, second));
		one.mailbox.flush();
		sweep();
		assertEquals(List.of(CommandState.TAKEN, CommandState.DONE), orders(one));
		assertEquals(AgentHealth.GONE, fleet.agent(one.id()).health(2));
	}

	@ParameterizedTest
	@EnumSource
	void whereBothTakeTheCommandToPartNobodyIsLeft(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent one = agent("one");
		StandInAgent copy = copyThatIsFoundOut(one);
		Incoming toOne = one.mailbox.receive().getLast();
		Incoming toCopy = copy.mailbox.receive().getLast();
		copy.mailbox.finish(toCopy, separating(copy, toCopy));
		copy.mailbox.flush();
		sweep();
		assertEquals(AgentHealth.GONE, fleet.agent(one.id()).health(2));
		one.mailbox.receive();
		one.say(new Presence(Instant.EPOCH, "boot", "b5", "b4"));
		sweep();
		assertEquals(AgentHealth.CLONED, fleet.agent(one.id()).health(2), "it has not left yet");
		one.mailbox.finish(toOne, separating(one, toOne));
		one.mailbox.flush();
		sweep();
		assertEquals(AgentHealth.GONE, fleet.agent(one.id()).health(2));
		assertEquals(List.of(CommandState.DONE), orders(one), "who had it is not told again");
		assertEquals(List.of("IDENTITY_CLONED"), fleet.notices(one.id(), 10).stream().map(Notice::code).toList());
	}

	/** Both answers were lost, for others of the same numbers were quicker; what they tell later is all there is. */
	@ParameterizedTest
	@EnumSource
	void whatTwoCopiesTellToHaveDoneIsNoticedThoughNoAnswerCame(FleetDatabase database) throws Exception {
		open(database);
		StandInAgent original = agent("original");
		for (String id : List.of("both", "one", "answered"))
			fleet.order(id, List.of(original.id()), PING, Optional.empty());
		original.say(new Response("answered", START, Response.Outcome.DONE, "", new Result.Pong("1", START)));
		sweep();
		StandInAgent first = agent("first");
		StandInAgent second = agent("second");
		first.say(copyOf(original, "both", START, "one", START, "answered", START));
		sweep();
		first.say(copyOf(original, "both", START, "one", START, "answered", START)); // as after a kill between saying it and knowing that
		sweep();
		assertEquals(List.of("IDENTITY_COPIED", "IDENTITY_COPIED"), fleet.notices(first.id(), 10).stream().map(Notice::code).toList());
		second.say(copyOf(original, "both", START.plusSeconds(1), "answered", START.plusSeconds(1)));
		sweep();
		List<Notice> found = fleet.notices(second.id(), 10).stream().filter(notice -> notice.code().equals("COMMAND_TWICE")).toList();
		assertEquals(1, found.size());
		assertTrue(found.getFirst().text().endsWith(": answered, both"), found.getFirst().text());
	}

	private static Alert copyOf(StandInAgent original, Object... answers) {
		TreeMap<String, String> details = new TreeMap<>();
		details.put("copyOf", original.id().text());
		for (int i = 0; i < answers.length; i += 2)
			details.put("answered." + answers[i], answers[i + 1].toString());
		return new Alert(START, Alert.Severity.WARNING, "IDENTITY_COPIED", "a copy", details);
	}

	/** Both have taken nothing of what they were told since. */
	private StandInAgent copyThatIsFoundOut(StandInAgent one) throws Exception {
		one.say(new Presence(Instant.EPOCH, "boot", "a2", ""));
		sweep();
		one.round();
		Path state = Files.createDirectory(folder.resolve("copy"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		try (Stream<Path> files = Files.list(folder.resolve("one"))) {
			for (Path file : files.toList())
				Files.copy(file, state.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
		}
		StandInAgent copy = new StandInAgent(state, place, Optional.of(fleet.key()), "copy");
		agents.add(copy);
		one.say(new Presence(Instant.EPOCH, "boot", "b3", "a2"));
		sweep();
		copy.mailbox.receive();
		copy.say(new Presence(Instant.EPOCH, "boot", "c3", "a2"));
		sweep();
		one.mailbox.receive();
		one.say(new Presence(Instant.EPOCH, "boot", "b4", "b3"));
		sweep();
		assertEquals(one.id(), copy.id());
		assertEquals(AgentHealth.CLONED, fleet.agent(one.id()).health(2));
		sweep();
		return copy;
	}

	private static byte[] separating(StandInAgent agent, Incoming order) throws DroverException {
		String id = ProtocolJson.read(order.json(), CommandMessage.class).id();
		return ProtocolJson.write(new Response(id, Instant.now(), Response.Outcome.DONE, "", new Result.Separating(agent.id().text())));
	}

	/** How the commands to part stand, the first one first. */
	private List<CommandState> orders(StandInAgent agent) throws DroverException {
		return fleet.history(agent.id(), 10).reversed().stream().filter(command -> command.kind().equals("SEPARATE")).map(AgentCommand::state).toList();
	}
}
