package org.drover.fleet;

import org.drover.mailbox.MailboxEvent;
import org.drover.mailbox.MailboxId;

/** Something that is new in the fleet, and in the store. */
public sealed interface FleetEvent {

	MailboxId box();

	/** A mailbox that nobody knew. */
	record Found(MailboxId box) implements FleetEvent {
	}

	record HealthChanged(MailboxId box, AgentHealth before, AgentHealth now) implements FleetEvent {
	}

	record StatusChanged(MailboxId box) implements FleetEvent {
	}

	/** An agent has taken what it was sent. */
	record Taken(MailboxId box) implements FleetEvent {
	}

	record Answered(MailboxId box, String command, CommandState state) implements FleetEvent {
	}

	record Noticed(Notice notice) implements FleetEvent {

		@Override
		public MailboxId box() {
			return notice.box();
		}
	}

	/** Something in a mailbox that should not be. */
	record Irregular(MailboxEvent event) implements FleetEvent {

		@Override
		public MailboxId box() {
			return event.box();
		}
	}
}
