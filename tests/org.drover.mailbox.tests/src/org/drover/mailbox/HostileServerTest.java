package org.drover.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.testing.MemoryMailboxes;
import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever holds the mailbox cannot make either side believe anything: each attempt is named, and the true message gets through afterwards. */
class HostileServerTest {

	private static final String COMMAND = "cmd-0000000a-1";

	@TempDir
	private Path folder;

	private Rig rig;

	@BeforeEach
	void begin() throws Exception {
		rig = Rig.registered(folder.resolve("state"));
		rig.command("wipe");
		rig.agent.send(Rig.bytes("alert"));
	}

	@AfterEach
	void end() throws IOException {
		rig.close();
	}

	private byte[] read(String name) throws DroverException {
		return rig.place.get(rig.box, name, MailboxLimits.FILE).orElseThrow();
	}

	private void write(String name, byte[] content) throws DroverException {
		rig.place.put(rig.box, name, content);
	}

	private List<Kind> kinds(List<MailboxEvent> events) {
		return events.stream().map(MailboxEvent::kind).toList();
	}

	/** The agent finds that in place of its command, refuses it, and gets the command after the next round. */
	private void assertRefused(Kind kind, byte[] content) throws Exception {
		write(COMMAND, content);
		assertEquals(List.of(), rig.received());
		assertEquals(List.of(kind), kinds(rig.agent.events()));
		assertEquals(List.of(), rig.files());
		assertEquals(1, rig.manager().exchange().written());
		assertEquals(List.of("wipe"), rig.received());
	}

	@Test
	void whatIsNoMessageIsRefused() throws Exception {
		assertRefused(Kind.MALFORMED, Rig.bytes("<html>504 Gateway Time-out</html>"));
	}

	@Test
	void anEmptyFileIsRefused() throws Exception {
		assertRefused(Kind.MALFORMED, new byte[0]);
	}

	@Test
	void aMessageOfAnotherVersionIsRefused() throws Exception {
		byte[] content = read(COMMAND);
		content[4] = 2;
		assertRefused(Kind.VERSION, content);
	}

	@Test
	void aMessageThatIsTooLongIsRefusedUnread() throws Exception {
		assertRefused(Kind.OVERSIZED, new byte[MailboxLimits.FILE + 1]);
	}

	@Test
	void aMessageForAnotherMailboxIsRefused() throws Exception {
		try (Rig other = Rig.registered(folder.resolve("other"))) {
			other.command("wipe");
			assertRefused(Kind.FOREIGN, other.place.get(other.box, COMMAND, MailboxLimits.FILE).orElseThrow());
		}
	}

	@Test
	void aMessageUnderAnotherNameIsRefused() throws Exception {
		rig.command("second");
		byte[] first = read(COMMAND);
		assertEquals(List.of("wipe", "second"), rig.received());
		write("cmd-0000000a-3", first);
		assertEquals(2, rig.received().size());
		assertEquals(List.of(Kind.RENAMED), kinds(rig.agent.events()));
	}

	@Test
	void aMessageThatWasChangedIsRefused() throws Exception {
		byte[] content = read(COMMAND);
		content[content.length - 1] ^= 1;
		assertRefused(Kind.UNREADABLE, content);
	}

	@Test
	void aMessageWhoseTimeWasChangedIsRefused() throws Exception {
		byte[] content = read(COMMAND);
		content[57] ^= 1;
		assertRefused(Kind.UNREADABLE, content);
	}

	@Test
	void aMessageOfAnotherFleetIsRefused() throws Exception {
		FleetKeys stranger = FleetKeys.make();
		MemoryMailboxes memory = new MemoryMailboxes();
		ManagerMailbox manager = new ManagerMailbox(rig.box, Rig.MANAGER, stranger, rig.place, memory);
		manager.register(rig.agent.key());
		manager.send("wipe", List.of(Rig.bytes("wipe everything")));
		assertRefused(Kind.SIGNATURE, memory.outbox(rig.box).getFirst().content());
	}

	@Test
	void aMessageToAnotherAgentInTheNameOfThisMailboxIsRefused() throws Exception {
		try (Rig other = Rig.registered(folder.resolve("other"))) {
			MemoryMailboxes memory = new MemoryMailboxes();
			memory.accept(rig.box, other.agent.key());
			ManagerMailbox manager = new ManagerMailbox(rig.box, Rig.MANAGER, rig.fleet, rig.place, memory);
			manager.send("wipe", List.of(Rig.bytes("wipe")));
			assertRefused(Kind.UNREADABLE, memory.outbox(rig.box).getFirst().content());
		}
	}

	@Test
	void aCommandThatIsRepeatedIsNotTakenAgain() throws Exception {
		byte[] content = read(COMMAND);
		rig.agent.finish(rig.agent.receive().getFirst(), Rig.bytes("wiped"));
		rig.agent.flush();
		for (int time = 0; time < 3; time++) {
			write(COMMAND, content);
			assertEquals(List.of(), rig.received());
			assertEquals(List.of(Kind.DUPLICATE), kinds(rig.agent.events()));
			rig.agent.flush();
			assertEquals(List.of("out-1"), rig.files());
			rig.restartAgent();
		}
	}

	@Test
	void aResponseThatIsRepeatedIsNotTakenAgain() throws Exception {
		rig.agent.flush();
		byte[] content = read("out-1");
		rig.manager().exchange();
		write("out-1", content);
		assertEquals(List.of(Kind.DUPLICATE), kinds(rig.manager(Rig.OTHER_MANAGER).exchange().events()));
		assertEquals(List.of("alert"), rig.taken());
	}

	@Test
	void commandsWaitForTheMissingOne() throws Exception {
		rig.command("second");
		byte[] first = read(COMMAND);
		rig.place.delete(rig.box, COMMAND);
		assertEquals(List.of(), rig.received());
		assertEquals(List.of(Kind.GAP), kinds(rig.agent.events()));
		write(COMMAND, first);
		assertEquals(List.of("wipe", "second"), rig.received());
	}

	@Test
	void responsesWaitForTheMissingOne() throws Exception {
		rig.agent.flush();
		rig.agent.send(Rig.bytes("second"));
		rig.agent.flush();
		byte[] first = read("out-1");
		rig.place.delete(rig.box, "out-1");
		Exchange exchange = rig.manager().exchange();
		assertEquals(List.of(Kind.GAP), kinds(exchange.events()));
		assertEquals(List.of(), rig.taken());
		write("out-1", first);
		rig.manager().exchange();
		assertEquals(List.of("alert", "second"), rig.taken());
	}

	@Test
	void filesOfNumbersFarAheadAreClearedAway() throws Exception {
		write("cmd-0000000a-65", new byte[10]);
		write("cmd-0000000a-66", new byte[10]);
		write("out-65", new byte[10]);
		assertEquals(List.of("wipe"), rig.received());
		assertTrue(rig.files().contains("cmd-0000000a-65"));
		assertFalse(rig.files().contains("cmd-0000000a-66"));
		assertTrue(kinds(rig.agent.events()).contains(Kind.AHEAD));
		assertEquals(List.of(Kind.AHEAD), kinds(rig.manager().exchange().events()));
	}

	@Test
	void aStatusThatIsForgedIsRefusedAndTheTrueOneTaken() throws Exception {
		rig.agent.status(Rig.bytes("well"));
		write("status-99", read("status-1"));
		write("status-100", new byte[MailboxLimits.FILE + 1]);
		Exchange exchange = rig.manager().exchange();
		assertEquals(List.of(Kind.OVERSIZED, Kind.RENAMED), kinds(exchange.events()));
		assertEquals("well", Rig.text(rig.memory.lastStatus(rig.box).orElseThrow()));
	}

	@Test
	void anOlderStatusDoesNotComeBack() throws Exception {
		rig.agent.status(Rig.bytes("ill"));
		byte[] old = read("status-1");
		rig.agent.status(Rig.bytes("well"));
		rig.manager().exchange();
		rig.place.delete(rig.box, "status-2");
		write("status-1", old);
		rig.manager().exchange();
		assertEquals("well", Rig.text(rig.memory.lastStatus(rig.box).orElseThrow()));
	}

	@Test
	void anAcknowledgementThatIsForgedIsRefused() throws Exception {
		rig.agent.flush();
		write("floor-1", new byte[200]);
		rig.agent.receive();
		assertEquals(List.of(Kind.MALFORMED), kinds(rig.agent.events()));
		rig.place.delete(rig.box, "out-1");
		rig.agent.receive();
		rig.agent.flush();
		assertTrue(rig.files().contains("out-1"));
	}

	@Test
	void filesOfOtherNamesAreMentionedAndLeftAlone() throws Exception {
		write("readme.txt", Rig.bytes("hello"));
		write("out-01", Rig.bytes("hello"));
		assertEquals(List.of("wipe"), rig.received());
		assertEquals(List.of(Kind.STRANGE, Kind.STRANGE), kinds(rig.agent.events()));
		assertTrue(rig.files().containsAll(List.of("readme.txt", "out-01")));
	}

	@Test
	void anAgentWithoutItsFleetTakesNothing() throws Exception {
		try (AgentMailbox agent = AgentMailbox.open(folder.resolve("new"), rig.place, Optional.empty())) {
			rig.place.create(agent.id());
			write(COMMAND, read(COMMAND));
			DroverException refused = assertThrows(DroverException.class, agent::receive);
			assertTrue(refused.getMessage().contains("not enrolled"), refused::getMessage);
		}
	}
}
