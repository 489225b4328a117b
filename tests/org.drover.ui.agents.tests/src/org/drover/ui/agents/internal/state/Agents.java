package org.drover.ui.agents.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.drover.fleet.Agent;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.Heartbeat;
import org.drover.mailbox.MailboxId;

/** Agents to be shown. */
final class Agents {

	static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
	static final MailboxId BOX = new MailboxId("ab".repeat(32));
	private static final AgentKey KEY = new AgentKey("01".repeat(64));

	private Agents() {
	}

	/** Looked at at noon, with a heartbeat every minute. @param age of the last one; null for none */
	static Agent heard(String host, Duration age) {
		Optional<Heartbeat> beat = Optional.ofNullable(age).map(since -> new Heartbeat(7, Duration.ofMinutes(1), NOON.minus(since)));
		return new Agent(BOX, "here", host, "", Optional.of(KEY), beat, Optional.of(NOON), NOON.minusSeconds(3600), Optional.empty(), Optional.empty());
	}

	static Agent stranger() {
		return new Agent(BOX, "here", "", "", Optional.empty(), Optional.empty(), Optional.of(NOON), NOON, Optional.empty(), Optional.empty());
	}

	static Agent gone(String host) {
		return new Agent(BOX, "here", host, "", Optional.of(KEY), Optional.empty(), Optional.of(NOON), NOON, Optional.empty(), Optional.of(NOON));
	}
}
