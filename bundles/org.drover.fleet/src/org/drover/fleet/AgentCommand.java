package org.drover.fleet;

import java.time.Instant;
import java.util.Optional;

import org.drover.mailbox.MailboxId;

/**
 * A command in the history of an agent. What it says, and what was answered, may be secret and is asked for apart.
 *
 * @param kind as in JSON, such as RUN_SCRIPT
 * @param by   the manager
 * @param text for a person: why it was not done; empty where it was
 */
public record AgentCommand(MailboxId box, String id, String kind, CommandState state, String by, Instant orderedAt, Optional<Instant> takenAt,
		Optional<Instant> endedAt, String text) {
}
