package org.drover.mailbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent and managers, with nobody disturbing them. */
class MailboxesTest {

	@TempDir
	private Path folder;

	private Rig rig;

	@BeforeEach
	void begin() throws Exception {
		rig = Rig.registered(folder.resolve("state"));
	}

	@AfterEach
	void end() throws IOException {
		rig.close();
	}

	private void round() throws Exception {
		for (Incoming command : rig.agent.receive())
			rig.agent.finish(command, Rig.bytes("did " + Rig.text(command.json())));
		rig.agent.flush();
	}

	@Test
	void aCommandIsAnsweredAndNothingStaysBehind() throws Exception {
		rig.command("scan");
		assertEquals(List.of("cmd-0000000a-1"), rig.files());
		round();
		assertEquals(List.of("out-1"), rig.files());
		Exchange exchange = rig.manager().exchange();
		assertEquals(1, exchange.taken());
		assertEquals(List.of(), exchange.events());
		assertEquals(List.of("did scan"), rig.taken());
		assertEquals(0, rig.memory.waiting(rig.box));
		assertEquals(List.of("floor-1"), rig.files());
		round();
		assertEquals(List.of(), rig.files());
		assertEquals(List.of(), rig.agent.events());
	}

	@Test
	void severalCommandsGoInOneFileAndTheirResponsesToo() throws Exception {
		rig.manager().send("three", List.of(Rig.bytes("one"), Rig.bytes("two"), Rig.bytes("three")));
		rig.manager().exchange();
		assertEquals(List.of("cmd-0000000a-1"), rig.files());
		assertEquals(List.of("one", "two", "three"), rig.received());
		round();
		assertEquals(List.of("out-1"), rig.files());
		rig.manager().exchange();
		assertEquals(List.of("did one", "did two", "did three"), rig.taken());
	}

	@Test
	void commandsThatAreNotFinishedAreThereAfterARestart() throws Exception {
		rig.command("one", "two", "three");
		List<Incoming> commands = rig.agent.receive();
		rig.agent.finish(commands.get(1), Rig.bytes("did two"));
		rig.restartAgent();
		assertEquals(List.of("one", "three"), rig.received());
		rig.agent.flush();
		rig.restartAgent();
		assertEquals(List.of("one", "three"), rig.received());
		rig.manager().exchange();
		assertEquals(List.of("did two"), rig.taken());
		assertEquals(0, rig.memory.waiting(rig.box));
	}

	@Test
	void aCommandThatWasFinishedIsNotFinishedAgain() throws Exception {
		rig.command("one");
		Incoming command = rig.agent.receive().getFirst();
		rig.agent.finish(command, Rig.bytes("first"));
		rig.agent.finish(command, Rig.bytes("second"));
		rig.agent.flush();
		rig.manager().exchange();
		assertEquals(List.of("first"), rig.taken());
	}

	@Test
	void aCommandThatTakesLongIsAcknowledgedAtOnceAndNotWrittenAgain() throws Exception {
		rig.command("long");
		assertEquals(List.of("long"), rig.received());
		rig.agent.flush();
		assertEquals(List.of("out-1"), rig.files());
		rig.manager().exchange();
		assertEquals(0, rig.memory.waiting(rig.box));
		assertEquals(List.of(), rig.taken());
		rig.agent.receive();
		rig.agent.flush();
		assertEquals(List.of(), rig.files());
		assertEquals(0, rig.manager().exchange().written());
	}

	@Test
	void whatGotLostIsWrittenAgainByEitherSide() throws Exception {
		rig.command("one");
		rig.place.delete(rig.box, "cmd-0000000a-1");
		assertEquals(1, rig.manager().exchange().written());
		round();
		rig.place.delete(rig.box, "out-1");
		rig.agent.flush();
		assertEquals(List.of("out-1"), rig.files());
		rig.manager().exchange();
		rig.place.delete(rig.box, "floor-1");
		round();
		assertEquals(List.of("out-1"), rig.files());
		Exchange again = rig.manager().exchange();
		assertEquals(0, again.taken());
		assertEquals(MailboxEvent.Kind.DUPLICATE, again.events().getFirst().kind());
		assertEquals(List.of("did one"), rig.taken());
		round();
		assertEquals(List.of(), rig.files());
	}

	@Test
	void alertsAreSentWithoutACommand() throws Exception {
		rig.agent.send(Rig.bytes("disk full"));
		rig.restartAgent();
		rig.agent.send(Rig.bytes("disk fuller"));
		rig.agent.flush();
		rig.manager().exchange();
		assertEquals(List.of("disk full", "disk fuller"), rig.taken());
	}

	@Test
	void ofStatusesTheNewestCountsAndTheOthersGo() throws Exception {
		rig.agent.status(Rig.bytes("one"));
		rig.agent.status(Rig.bytes("two"));
		assertEquals(List.of("status-2"), rig.files());
		assertTrue(rig.manager().exchange().status());
		assertEquals("two", Rig.text(rig.memory.lastStatus(rig.box).orElseThrow()));
		assertFalse(rig.manager().exchange().status());
		rig.restartAgent();
		rig.agent.status(Rig.bytes("three"));
		assertTrue(rig.manager().exchange().status());
	}

	@Test
	void aLargeStatusIsPacked() throws Exception {
		rig.agent.status(Rig.bytes("the same again and again ".repeat(10_000)));
		assertTrue(rig.place.list(rig.box).files().getFirst().size() < 10_000);
		rig.manager().exchange();
		assertEquals(250_000, rig.memory.lastStatus(rig.box).orElseThrow().length);
	}

	@Test
	void managersCountForThemselvesAndServeOneAnothersCommands() throws Exception {
		rig.manager(Rig.MANAGER).send("a", List.of(Rig.bytes("a")));
		rig.manager(Rig.OTHER_MANAGER).send("b", List.of(Rig.bytes("b")));
		rig.manager(Rig.OTHER_MANAGER).exchange();
		assertEquals(List.of("cmd-0000000a-1", "cmd-0000000b-1"), rig.files());
		round();
		rig.manager("0000000c").exchange();
		assertEquals(List.of("did a", "did b"), rig.taken());
		assertEquals(0, rig.memory.waiting(rig.box));
	}

	@Test
	void sentAgainUnderItsKeyACommandIsTheSame() throws Exception {
		Sent first = rig.manager().send("job 7", List.of(Rig.bytes("a")));
		assertEquals(first, rig.manager().send("job 7", List.of(Rig.bytes("a"))));
		assertEquals(first, rig.manager(Rig.OTHER_MANAGER).send("job 7", List.of(Rig.bytes("a"))));
		rig.manager().exchange();
		assertEquals(List.of("a"), rig.received());
	}

	@Test
	void noMoreThanAWindowOfFilesLiesThereAtOnceEitherWay() throws Exception {
		String[] texts = IntStream.range(0, 70).mapToObj(number -> "c" + number).toArray(String[]::new);
		rig.command(texts);
		assertEquals(MailboxLimits.WINDOW, rig.files().size());
		int rounds = 0;
		while (rig.taken().size() < 70 && rounds++ < 20) {
			for (Incoming command : rig.agent.receive()) {
				rig.agent.finish(command, command.json());
				rig.agent.flush();
			}
			rig.agent.flush();
			assertTrue(rig.files().stream().filter(name -> name.startsWith("out-")).count() <= MailboxLimits.WINDOW);
			rig.manager().exchange();
		}
		assertEquals(List.of(texts), rig.taken());
	}

	@Test
	void tooMuchForOneFileGoesInSeveral() throws Exception {
		byte[] half = new byte[MailboxLimits.BODY / 2 + 1];
		for (int time = 0; time < 3; time++)
			rig.agent.send(half);
		for (int time = 0; time < MailboxLimits.PARTS + 1; time++)
			rig.agent.send(Rig.bytes("small " + time));
		rig.agent.flush();
		assertEquals(List.of("out-1", "out-2", "out-3", "out-4"), rig.files());
		rig.manager().exchange();
		assertEquals(3 + MailboxLimits.PARTS + 1, rig.taken().size());
	}

	@Test
	void whatIsTooLargeIsRefusedBeforeItIsSent() {
		byte[] large = new byte[MailboxLimits.BODY + 1];
		assertThrows(DroverException.class, () -> rig.agent.send(large));
		assertThrows(DroverException.class, () -> rig.agent.status(large));
		assertThrows(DroverException.class, () -> rig.manager().send("large", List.of(large)));
		assertThrows(DroverException.class, () -> rig.manager().send("none", List.of()));
	}

	@Test
	void theLargestThatCanBeSentArrives() throws Exception {
		byte[] large = new byte[MailboxLimits.BODY];
		new Random(1).nextBytes(large);
		rig.agent.send(large);
		rig.agent.flush();
		rig.manager().exchange();
		assertArrayEquals(large, rig.memory.received(rig.box).getFirst());
	}

	@Test
	void anAgentThatNobodyReadsKeepsOnlySoMuch() throws Exception {
		byte[] large = new byte[MailboxLimits.BODY];
		for (int time = 0; time < 16; time++)
			rig.agent.send(large);
		assertEquals(DroverException.Retry.LATER, assertThrows(DroverException.class, () -> rig.agent.send(new byte[1])).retry());
	}

	@Test
	void heartbeatsFollowOneAnother() throws Exception {
		rig.agent.beat(Duration.ofSeconds(60));
		rig.agent.beat(Duration.ofSeconds(60));
		BeatKey key = rig.fleet.beatKey(rig.box, rig.agent.key());
		assertEquals(1, rig.files().size());
		assertEquals(2, Heartbeat.newest(rig.place.list(rig.box), key).orElseThrow().number());
		rig.restartAgent();
		rig.agent.beat(Duration.ofMillis(1500));
		Heartbeat newest = Heartbeat.newest(rig.place.list(rig.box), key).orElseThrow();
		assertTrue(newest.number() > 2);
		assertEquals(Duration.ofSeconds(1), newest.interval());
		rig.agent.receive();
		rig.agent.flush();
		assertEquals(1, rig.files().size());
	}

	@Test
	void theStateOfAnAgentIsItsOwnersAlone() throws Exception {
		try (Stream<Path> files = Files.list(folder.resolve("state"))) {
			for (Path file : files.toList())
				assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		}
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state"))));
		rig.agent.close();
		Files.setPosixFilePermissions(folder.resolve("state"), PosixFilePermissions.fromString("rwxr-x---"));
		assertThrows(DroverException.class, () -> AgentMailbox.open(folder.resolve("state"), rig.place, Optional.empty()));
	}

	@Test
	void twoAgentsDoNotShareAState() {
		assertThrows(DroverException.class, () -> AgentMailbox.open(folder.resolve("state"), rig.place, Optional.empty()));
	}

	@Test
	void theIdentityIsKeptAndKnownWithoutOpeningTheState() throws Exception {
		assertEquals(Optional.of(rig.box), AgentMailbox.identity(folder.resolve("state")));
		assertEquals(Optional.empty(), AgentMailbox.identity(folder.resolve("none")));
		AgentKey key = rig.agent.key();
		rig.restartAgent();
		assertEquals(rig.box, rig.agent.id());
		assertEquals(key, rig.agent.key());
	}

	@Test
	void anAgentOfOneFleetDoesNotBecomeAnothers() throws Exception {
		rig.agent.close();
		FleetKey other = FleetKeys.make().key();
		assertThrows(DroverException.class, () -> AgentMailbox.open(folder.resolve("state"), rig.place, Optional.of(other)));
		rig.agent = AgentMailbox.open(folder.resolve("state"), rig.place, Optional.of(rig.fleet.key()));
	}

	@Test
	void aStateThatWasPutBackSendsItsMessagesUnderNewNumbers() throws Exception {
		Path copy = folder.resolve("copy");
		Files.createDirectory(copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.copy(folder.resolve("state/journal"), copy.resolve("journal"));
		rig.agent.send(Rig.bytes("one"));
		rig.agent.flush();
		rig.manager().exchange();
		rig.agent.close();
		rig.agent = AgentMailbox.open(copy, rig.place, Optional.empty());
		rig.agent.send(Rig.bytes("two"));
		rig.agent.flush();
		rig.manager().exchange();
		rig.agent.flush();
		assertTrue(rig.agent.events().stream().anyMatch(event -> event.kind() == MailboxEvent.Kind.ROLLED_BACK));
		rig.manager().exchange();
		assertEquals(List.of("one", "two"), rig.taken());
	}
}
