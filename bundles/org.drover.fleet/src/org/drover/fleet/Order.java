package org.drover.fleet;

import java.util.List;

import org.drover.mailbox.MailboxId;

/**
 * One command to several agents.
 *
 * @param id of the command, the same for each
 */
public record Order(String id, List<MailboxId> agents) {

	public Order {
		agents = List.copyOf(agents);
	}
}
