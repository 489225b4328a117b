package org.drover.ui.dashboard.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.Agent;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.Heartbeat;
import org.drover.mailbox.MailboxId;
import org.junit.jupiter.api.Test;

class AgentFiguresTest {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
	private static final Optional<AgentKey> KEY = Optional.of(new AgentKey("01".repeat(64)));

	private static Agent agent(int number, Optional<AgentKey> key, Optional<Duration> age, boolean cloned, boolean gone) {
		Optional<Heartbeat> beat = age.map(old -> new Heartbeat(1, Duration.ofMinutes(1), NOW.minus(old)));
		return new Agent(MailboxId.make(new byte[] { (byte) number }), "here", "host" + number, "", key, beat, Optional.of(NOW.minusSeconds(number)), NOW,
				cloned ? Optional.of(NOW) : Optional.empty(), gone ? Optional.of(NOW) : Optional.empty());
	}

	@Test
	void eachIsCountedOnceByHowItWasWhenLookedAt() {
		AgentFigures figures = AgentFigures.of(List.of(agent(1, KEY, Optional.of(Duration.ofSeconds(20)), false, false),
				agent(2, KEY, Optional.of(Duration.ofHours(1)), false, false), agent(3, KEY, Optional.empty(), false, false),
				agent(4, KEY, Optional.of(Duration.ofSeconds(20)), true, false), agent(5, Optional.empty(), Optional.empty(), false, false),
				agent(6, KEY, Optional.of(Duration.ofSeconds(20)), false, true)));
		assertEquals(new AgentFigures(1, 1, 1, 1, 1, Optional.of(NOW.minusSeconds(1))), figures);
		assertEquals(5, figures.all());
	}

	@Test
	void noneAreNone() {
		assertEquals(new AgentFigures(0, 0, 0, 0, 0, Optional.empty()), AgentFigures.of(List.of()));
	}
}
