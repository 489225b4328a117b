package org.drover.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.fleet.internal.CloneTable;
import org.drover.fleet.internal.CommandKinds;
import org.drover.fleet.internal.CommandTable;
import org.drover.fleet.internal.RequestTable;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.ManagerMailbox;
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
		for (MailboxId box : boxes)
			add(box, message, fleet.mailbox(box, tx));
		return boxes.size();
	}

	/** Under a manager's number that nothing else is sent under, so that it waits for nothing that was sent before. */
	void apart(String id, MailboxId box, Command command) throws DroverException {
		add(box, new CommandMessage(id, null, command), fleet.mailboxApart(id, box, tx));
	}

	/** @return false where the two were told by somebody else */
	boolean parted(CloneTable.Unparted clone) throws DroverException {
		return new CloneTable(tx).told(clone);
	}

	/** @return false where it was answered by somebody else */
	boolean answered(MailboxId box, String request, AgentRequest.State state, String text) throws DroverException {
		return new RequestTable(tx).answered(box, request, state, text);
	}

	private void add(MailboxId box, CommandMessage message, ManagerMailbox mailbox) throws DroverException {
		Sent sent = mailbox.send(message.id(), List.of(ProtocolJson.write(message)));
		new CommandTable(tx, fleet.project().vault()).add(box, kept(message), CommandKinds.of(message.command()), sent, fleet.manager());
	}

	/** What is staged may be long, and its digest tells what it was. */
	private static CommandMessage kept(CommandMessage message) {
		if (!(message.command() instanceof Command.StageContent part))
			return message;
		return new CommandMessage(message.id(), message.expires(), new Command.StageContent(part.sha256(), part.size(), part.offset(), new byte[0]));
	}
}
