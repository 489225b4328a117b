package org.drover.fleet;

import java.time.Instant;
import java.util.Optional;

import org.drover.agent.protocol.Alert.Severity;
import org.drover.mailbox.MailboxId;

/**
 * What an agent said unasked.
 *
 * @param code   of an alert, such as IDENTITY_CHANGED; of a request, the service asked for
 * @param body   all of it, JSON
 * @param saidAt by the agent's clock; empty where what it said could not be read
 */
public record Notice(MailboxId box, Kind kind, Severity severity, String code, String text, String body, Optional<Instant> saidAt, Instant storedAt) {

	/** What it is. */
	public enum Kind {
		ALERT, REQUEST
	}
}
