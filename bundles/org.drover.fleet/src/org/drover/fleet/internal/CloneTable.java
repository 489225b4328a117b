package org.drover.fleet.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.mailbox.MailboxId;
import org.drover.mailbox.Sent;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Identities that more than one server has, and what was done about it. */
public final class CloneTable {

	/** To be told to part. */
	public record Unparted(MailboxId box, String order) {
	}

	/** A command that nobody has followed after so long lies where nobody takes it, or was followed by one that could not say so. */
	private static final String PATIENCE = "INTERVAL '10' MINUTE";

	private final Jdbc jdbc;

	public CloneTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** @return whether nobody knew */
	boolean prove(MailboxId box, String order) throws DroverException {
		return jdbc.insertIfAbsent("INSERT INTO agent_clone (box, proven_at, order_id) VALUES (?, CURRENT_TIMESTAMP, ?)", box.text(), order);
	}

	/**
	 * Somebody speaks under this identity. Where the last command was taken, and not by whoever that is, it does not reach him any more: he is told with another.
	 *
	 * @param order  of that command
	 * @param floors up to which number the one who speaks has taken commands, by manager
	 * @return whether the identity is one to be given up
	 */
	boolean heard(MailboxId box, String order, Map<String, Long> floors) throws DroverException {
		Optional<Sent> last = jdbc.first("SELECT manager, number FROM agent_clone JOIN agent_command ON agent_command.box = agent_clone.box AND id = order_id"
				+ " WHERE agent_clone.box = ?", row -> new Sent(row.getString(1), row.getLong(2)), box.text());
		boolean has = last.isPresent() && floors.getOrDefault(last.get().manager(), 0L) >= last.get().number();
		jdbc.update("UPDATE agent_clone SET order_id = ?, ordered_at = NULL WHERE box = ? AND (" + (has ? "" : "taken_id = order_id OR ")
				+ "ordered_at < CURRENT_TIMESTAMP - " + PATIENCE + ")", order, box.text());
		return jdbc.first("SELECT box FROM agent_clone WHERE box = ?", row -> row.getString(1), box.text()).isPresent();
	}

	/** Commands were acknowledged or answered, the last one of these among them or not. Whoever takes it leaves; that he says so may be lost. */
	void taken(MailboxId box) throws DroverException {
		jdbc.update("UPDATE agent_clone SET taken_id = order_id WHERE box = ?"
				+ " AND EXISTS (SELECT 1 FROM agent_command WHERE agent_command.box = agent_clone.box AND id = order_id AND state <> 'ORDERED')", box.text());
	}

	/** Those that were not told yet. */
	public List<Unparted> untold() throws DroverException {
		return jdbc.list("SELECT box, order_id FROM agent_clone WHERE ordered_at IS NULL ORDER BY box",
				row -> new Unparted(new MailboxId(row.getString(1)), row.getString(2)));
	}

	/** @return false where somebody else was quicker */
	public boolean told(Unparted clone) throws DroverException {
		return jdbc.update("UPDATE agent_clone SET ordered_at = CURRENT_TIMESTAMP WHERE box = ? AND order_id = ? AND ordered_at IS NULL", clone.box().text(),
				clone.order()) == 1;
	}
}
