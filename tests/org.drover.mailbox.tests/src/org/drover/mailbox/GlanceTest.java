package org.drover.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.drover.mailbox.testing.MemoryTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of an agent from a listing alone. */
class GlanceTest {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@TempDir
	private Path folder;

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");
	private final MemoryTransport place = new MemoryTransport(() -> now);
	private final FleetKeys fleet = FleetKeys.make();
	private AgentMailbox agent;

	@BeforeEach
	void begin() throws Exception {
		agent = AgentMailbox.open(folder.resolve("state"), place, Optional.of(fleet.key()));
		place.create(agent.id());
	}

	@AfterEach
	void end() throws Exception {
		agent.close();
	}

	private Glance glance() throws Exception {
		return Glance.of(place.list(agent.id()), Optional.of(fleet.beatKey(agent.id(), agent.key())));
	}

	private Glance glanceAfter(Duration time) throws Exception {
		now = now.plus(time);
		return glance();
	}

	@Test
	void anAgentIsOnlineUntilTwoIntervalsHavePassed() throws Exception {
		assertFalse(glance().online(Glance.MISSED));
		assertEquals(Optional.empty(), glance().age());
		agent.beat(MINUTE);
		assertTrue(glance().online(Glance.MISSED));
		assertTrue(glanceAfter(MINUTE.multipliedBy(2)).online(Glance.MISSED));
		Glance late = glanceAfter(Duration.ofSeconds(1));
		assertFalse(late.online(Glance.MISSED));
		assertTrue(late.online(3));
		assertEquals(Optional.of(Duration.ofSeconds(121)), late.age());
		agent.beat(MINUTE);
		assertTrue(glance().online(Glance.MISSED));
	}

	@Test
	void theClockOfTheServerCountsAndNoOther() throws Exception {
		now = Instant.parse("1999-01-01T00:00:00Z");
		agent.beat(MINUTE);
		assertTrue(glance().online(Glance.MISSED));
		now = now.minusSeconds(3);
		assertEquals(Optional.of(Duration.ZERO), glance().age());
	}

	@Test
	void heartbeatsWithoutTheMarkAreNone() throws Exception {
		agent.beat(MINUTE);
		String name = place.list(agent.id()).files().getFirst().name();
		place.delete(agent.id(), name);
		place.put(agent.id(), name.replace("beat-1-", "beat-2-"), new byte[0]);
		place.put(agent.id(), name.replace("-60-", "-99999-"), new byte[0]);
		assertFalse(glance().online(Glance.MISSED));
		assertEquals(Optional.empty(), Glance.of(place.list(agent.id()), Optional.empty()).heartbeat());
		place.put(agent.id(), name, new byte[0]);
		assertEquals(1, glance().heartbeat().orElseThrow().number());
	}

	@Test
	void aHeartbeatOfAnotherMailboxIsNone() throws Exception {
		try (AgentMailbox other = AgentMailbox.open(folder.resolve("other"), place, Optional.of(fleet.key()))) {
			place.create(other.id());
			other.beat(MINUTE);
			place.put(agent.id(), place.list(other.id()).files().getFirst().name(), new byte[0]);
			assertEquals(Optional.empty(), glance().heartbeat());
		}
	}

	/** A server that dates an old heartbeat anew, or brings it back, does not make the agent younger. */
	@Test
	void aNumberThatHasNotGrownIsNoSignOfLife() throws Exception {
		agent.beat(MINUTE);
		Glance first = glance();
		String name = place.list(agent.id()).files().getFirst().name();
		now = now.plus(Duration.ofHours(1));
		place.put(agent.id(), name, new byte[0]);
		assertTrue(glance().online(Glance.MISSED));
		Glance believed = glance().after(first.heartbeat());
		assertFalse(believed.online(Glance.MISSED));
		assertEquals(Optional.of(Duration.ofHours(1)), believed.age());
		place.delete(agent.id(), name);
		assertEquals(Optional.of(Duration.ofHours(1)), glance().after(first.heartbeat()).age());
		agent.beat(MINUTE);
		assertTrue(glance().after(first.heartbeat()).online(Glance.MISSED));
	}

	@Test
	void itTellsWhetherThereIsSomethingToRead() throws Exception {
		Glance empty = glance();
		assertEquals(0, empty.status());
		assertFalse(empty.out() || empty.enrolling());
		agent.status(Rig.bytes("one"));
		agent.status(Rig.bytes("two"));
		agent.send(Rig.bytes("alert"));
		agent.flush();
		agent.enrol();
		Glance full = glance();
		assertEquals(2, full.status());
		assertTrue(full.out() && full.enrolling());
		assertEquals(agent.id(), full.box());
	}
}
