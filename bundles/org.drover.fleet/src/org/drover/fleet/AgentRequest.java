package org.drover.fleet;

import java.time.Instant;
import java.util.Optional;

import org.drover.mailbox.MailboxId;

/**
 * Something an agent asked for.
 *
 * @param id      the agent's own
 * @param service what was asked for, such as DRIVER
 * @param text    why it was refused; may say something of what was granted
 */
public record AgentRequest(MailboxId box, String id, String service, State state, String text, Instant askedAt, Optional<Instant> answeredAt) {

	/** How it stands. */
	public enum State {
		OPEN, GRANTED, REFUSED
	}
}
