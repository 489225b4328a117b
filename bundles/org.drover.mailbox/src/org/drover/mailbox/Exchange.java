package org.drover.mailbox;

import java.util.List;

/**
 * What a manager did at a mailbox in one round.
 *
 * @param taken   messages whose bodies are now in the memory
 * @param status  whether a newer status is now in the memory
 * @param written files of commands, new or once more
 * @param events  what was wrong
 */
public record Exchange(int taken, boolean status, int written, List<MailboxEvent> events) {

	public Exchange {
		events = List.copyOf(events);
	}
}
