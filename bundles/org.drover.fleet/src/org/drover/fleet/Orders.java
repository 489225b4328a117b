package org.drover.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.fleet.internal.CommandKinds;
import org.drover.fleet.internal.CommandTable;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.Sent;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Orders in one transaction: in the history and among what is to be sent, or in neither. */
final class Orders {

	private final Fleet fleet;
	private final Jdbc tx;

	Orders(Fleet fleet, Jdbc tx) {
		this.fleet = fleet;
		this.tx = tx;
	}

	/**
	 * @param boxes sorted: all managers lock in the same order
	 * @return how many
	 */
	int add(String id, List<MailboxId> boxes, Command command, Optional<Duration> within) throws DroverException {
		CommandMessage message = new CommandMessage(id, within.map(Instant.now()::plus).orElse(null), command);
		byte[] json = ProtocolJson.write(message);
		CommandTable commands = new CommandTable(tx, fleet.project().vault());
		for (MailboxId box : boxes) {
			Sent sent = fleet.mailbox(box, tx).send(id, List.of(json));
			commands.add(box, kept(message), CommandKinds.of(command), sent, fleet.manager());
		}
		return boxes.size();
	}

	/** What is staged may be long, and its digest tells what it was. */
	private static CommandMessage kept(CommandMessage message) {
		if (!(message.command() instanceof Command.StageContent part))
			return message;
		return new CommandMessage(message.id(), message.expires(), new Command.StageContent(part.sha256(), part.size(), part.offset(), new byte[0]));
	}
}
