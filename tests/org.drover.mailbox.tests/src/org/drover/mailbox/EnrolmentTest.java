package org.drover.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.drover.mailbox.Enrolment.Step;
import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.testing.MemoryMailboxes;
import org.drover.mailbox.testing.MemoryTransport;
import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {

	@TempDir
	private Path folder;

	private final MemoryTransport place = new MemoryTransport();
	private final MemoryMailboxes memory = new MemoryMailboxes();
	private final FleetKeys fleet = FleetKeys.make();
	private AgentMailbox agent;

	@BeforeEach
	void begin() throws Exception {
		agent = AgentMailbox.open(folder.resolve("state"), place, Optional.empty());
		place.create(agent.id());
	}

	@AfterEach
	void end() throws IOException {
		agent.close();
	}

	private void restart() throws Exception {
		agent.close();
		agent = AgentMailbox.open(folder.resolve("state"), place, Optional.empty());
	}

	private ManagerMailbox manager() {
		return new ManagerMailbox(agent.id(), Rig.MANAGER, fleet, place, memory);
	}

	private List<String> files() throws DroverException {
		return place.list(agent.id()).files().stream().map(file -> file.name().replaceAll("enrol-[0-9a-f]{16}-", "enrol-")).toList();
	}

	/** Until both sides show a code. */
	private void exchange() throws Exception {
		for (int round = 0; round < 3; round++) {
			agent.enrol();
			manager().exchange();
		}
	}

	@Test
	void bothSidesShowTheSameCodeAndKnowEachOtherOnceItIsConfirmed() throws Exception {
		assertEquals(new Enrolment(Step.WAITING, Optional.empty()), agent.enrol());
		assertEquals(List.of("enrol-commit"), files());
		manager().exchange();
		assertEquals(new Enrolment(Step.WAITING, Optional.empty()), manager().enrolment());
		Enrolment shown = agent.enrol();
		assertEquals(Step.COMPARE, shown.step());
		manager().exchange();
		assertEquals(shown, manager().enrolment());
		assertTrue(shown.code().orElseThrow().matches("[0-9A-Z]{4}-[0-9A-Z]{4}"));

		agent.confirm(shown.code().get().toLowerCase().replace("-", " "));
		assertEquals(Optional.of(fleet.key()), agent.fleet());
		assertEquals(Step.CONFIRMED, agent.enrol().step());
		assertFalse(agent.enrolled());
		manager().confirm(shown.code().get());
		manager().exchange();
		assertEquals(Step.ENROLLED, manager().enrolment().step());
		assertEquals(Step.ENROLLED, agent.enrol().step());
		assertTrue(agent.enrolled());
		assertEquals(List.of(), files());
		assertEquals(Optional.of(agent.key()), memory.agent(agent.id()));

		agent.send(Rig.bytes("hello"));
		agent.flush();
		manager().exchange();
		assertEquals("hello", Rig.text(memory.received(agent.id()).getFirst()));
	}

	@Test
	void itGoesOnAfterRestartsAndWithAnyManager() throws Exception {
		for (int round = 0; round < 3; round++) {
			agent.enrol();
			restart();
			new ManagerMailbox(agent.id(), "000000" + round + "1", fleet, place, memory).exchange();
		}
		assertEquals(agent.enrol(), manager().enrolment());
		manager().confirm(agent.enrol().code().orElseThrow());
		agent.confirm(manager().enrolment().code().orElseThrow());
		restart();
		manager().exchange();
		assertEquals(Step.ENROLLED, agent.enrol().step());
	}

	@Test
	void anAgentThatKnowsItsFleetFromInstallationNeedsNoConfirmation() throws Exception {
		agent.close();
		agent = AgentMailbox.open(folder.resolve("state"), place, Optional.of(fleet.key()));
		exchange();
		assertEquals(Step.CONFIRMED, agent.enrol().step());
		manager().confirm(agent.enrol().code().orElseThrow());
		manager().exchange();
		assertEquals(Step.ENROLLED, agent.enrol().step());
	}

	@Test
	void anAgentRegisteredOverATrustedWayIsEnrolledAtItsFirstStep() throws Exception {
		agent.close();
		agent = AgentMailbox.open(folder.resolve("state"), place, Optional.of(fleet.key()));
		manager().register(agent.key());
		agent.enrol();
		manager().exchange();
		assertEquals(Step.ENROLLED, agent.enrol().step());
		assertEquals(List.of(), files());
	}

	@Test
	void aWrongCodeIsNotConfirmedOnEitherSide() throws Exception {
		exchange();
		assertThrows(DroverException.class, () -> agent.confirm("0000-0000"));
		assertThrows(DroverException.class, () -> manager().confirm("0000-0000"));
		assertEquals(Optional.empty(), agent.fleet());
		assertEquals(Optional.empty(), memory.agent(agent.id()));
	}

	@Test
	void thereIsNothingToConfirmBeforeTheOtherSideHasSpoken() throws Exception {
		assertThrows(DroverException.class, () -> agent.confirm("0000-0000"));
		agent.enrol();
		assertThrows(DroverException.class, () -> agent.confirm("0000-0000"));
		assertThrows(DroverException.class, () -> manager().confirm("0000-0000"));
	}

	/** Somebody at the mailbox server plays the fleet to the agent and the agent to the fleet, with keys of his own. */
	@Test
	void whoSitsBetweenThemMakesTheCodesDiffer() throws Exception {
		MemoryTransport there = new MemoryTransport();
		there.create(agent.id());
		FleetKeys pretended = FleetKeys.make();
		MemoryMailboxes hisMemory = new MemoryMailboxes();
		try (AgentMailbox played = AgentMailbox.open(folder.resolve("played"), there, Optional.empty(), agent::id)) {
			for (int round = 0; round < 3; round++) {
				agent.enrol();
				new ManagerMailbox(agent.id(), Rig.MANAGER, pretended, place, hisMemory).exchange();
				played.enrol();
				new ManagerMailbox(agent.id(), Rig.MANAGER, fleet, there, memory).exchange();
			}
			String atAgent = agent.enrol().code().orElseThrow();
			String atFleet = manager().enrolment().code().orElseThrow();
			assertNotEquals(atAgent, atFleet);
			assertThrows(DroverException.class, () -> manager().confirm(atAgent));
			assertThrows(DroverException.class, () -> agent.confirm(atFleet));
		}
	}

	@Test
	void keysOtherThanThoseCommittedToAreRefused() throws Exception {
		agent.enrol();
		manager().exchange();
		agent.enrol();
		try (AgentMailbox other = AgentMailbox.open(folder.resolve("other"), new MemoryTransport(), Optional.empty(), agent::id)) {
			String reveal = name("reveal");
			byte[] content = place.get(agent.id(), reveal, 1000).orElseThrow();
			System.arraycopy(HexFormat.of().parseHex(other.key().text()), 0, content, 6, 64);
			place.put(agent.id(), reveal, content);
			assertEquals(List.of(Kind.ENROLMENT), kinds(manager().exchange()));
		}
		agent.enrol();
		manager().exchange();
		assertEquals(Step.COMPARE, manager().enrolment().step());
	}

	@Test
	void aReplyOfAnotherFleetThanInstalledForIsRefused() throws Exception {
		agent.close();
		agent = AgentMailbox.open(folder.resolve("state"), place, Optional.of(fleet.key()));
		agent.enrol();
		new ManagerMailbox(agent.id(), Rig.MANAGER, FleetKeys.make(), place, new MemoryMailboxes()).exchange();
		assertEquals(Step.WAITING, agent.enrol().step());
		assertEquals(List.of(Kind.ENROLMENT), agent.events().stream().map(MailboxEvent::kind).toList());
		exchange();
		assertEquals(Step.CONFIRMED, agent.enrol().step());
	}

	@Test
	void afterSomeAttemptsAPersonHasToLook() throws Exception {
		for (int attempt = 0; attempt < 10; attempt++) {
			agent.enrol();
			manager().exchange();
			agent.reject();
		}
		agent.enrol();
		assertEquals(List.of(Kind.ENROLMENT), kinds(manager().exchange()));
		assertEquals(Step.BLOCKED, manager().enrolment().step());
		manager().reject();
		exchange();
		assertEquals(Step.COMPARE, manager().enrolment().step());
	}

	@Test
	void aRejectedExchangeDoesNotGoOnButAnotherMay() throws Exception {
		exchange();
		String first = agent.enrol().code().orElseThrow();
		manager().reject();
		exchange();
		assertEquals(new Enrolment(Step.WAITING, Optional.empty()), manager().enrolment());
		assertThrows(DroverException.class, () -> manager().confirm(first));
		agent.reject();
		exchange();
		assertEquals(agent.enrol(), manager().enrolment());
		assertNotEquals(first, agent.enrol().code().orElseThrow());
	}

	@Test
	void aMailboxThatHasItsAgentTakesNoOther() throws Exception {
		manager().register(agent.key());
		try (AgentMailbox other = AgentMailbox.open(folder.resolve("other"), place, Optional.empty(), agent::id)) {
			assertThrows(DroverException.class, () -> manager().register(other.key()));
			for (int round = 0; round < 2; round++) {
				other.enrol();
				manager().exchange();
			}
			other.enrol();
			assertEquals(List.of(Kind.ENROLMENT), kinds(manager().exchange()));
			assertEquals(Optional.of(agent.key()), memory.agent(agent.id()));
		}
	}

	@Test
	void keysWithWhichEverybodyKnowsTheSecretAreRefused() {
		String weak = fleet.key().text().substring(0, 64) + "0".repeat(64);
		assertThrows(DroverException.class, () -> manager().register(new AgentKey(weak)));
		assertThrows(DroverException.class, () -> AgentMailbox.open(folder.resolve("weak"), place, Optional.of(new FleetKey(weak))));
	}

	private List<Kind> kinds(Exchange exchange) {
		return exchange.events().stream().map(MailboxEvent::kind).toList();
	}

	private String name(String step) throws DroverException {
		return place.list(agent.id()).files().stream().map(MailboxFile::name).filter(name -> name.endsWith(step)).findFirst().orElseThrow();
	}
}
