package org.drover.fleet.internal;

import java.util.List;

import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Identities that more than one server has, and what was done about it. */
public final class CloneTable {

	/** To be told to part. */
	public record Unparted(MailboxId box, String order) {
	}

	/** After so long a command to part has been taken, or lies where nobody takes it. */
	private static final String PATIENCE = "INTERVAL '10' MINUTE";

	private final Jdbc jdbc;

	public CloneTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param order of a command to part, should there be need of one
	 * @return whether nobody knew
	 */
	boolean prove(MailboxId box, String order) throws DroverException {
		if (jdbc.insertIfAbsent("INSERT INTO agent_clone (box, proven_at, order_id) VALUES (?, CURRENT_TIMESTAMP, ?)", box.text(), order))
			return true;
		jdbc.update("UPDATE agent_clone SET order_id = ?, ordered_at = NULL WHERE box = ? AND parted_at IS NULL AND ordered_at < CURRENT_TIMESTAMP - " + PATIENCE,
				order, box.text());
		return jdbc.update("UPDATE agent_clone SET proven_at = CURRENT_TIMESTAMP, order_id = ?, ordered_at = NULL, parted_at = NULL WHERE box = ?"
				+ " AND parted_at IS NOT NULL", order, box.text()) == 1;
	}

	/** One of them has left, or is about to. */
	void parted(MailboxId box) throws DroverException {
		jdbc.update("UPDATE agent_clone SET parted_at = CURRENT_TIMESTAMP WHERE box = ? AND parted_at IS NULL", box.text());
	}

	/** Those that were not told yet. */
	public List<Unparted> untold() throws DroverException {
		return jdbc.list("SELECT box, order_id FROM agent_clone WHERE ordered_at IS NULL AND parted_at IS NULL ORDER BY box",
				row -> new Unparted(new MailboxId(row.getString(1)), row.getString(2)));
	}

	/** @return false where somebody else was quicker */
	public boolean told(Unparted clone) throws DroverException {
		return jdbc.update("UPDATE agent_clone SET ordered_at = CURRENT_TIMESTAMP WHERE box = ? AND order_id = ? AND ordered_at IS NULL AND parted_at IS NULL",
				clone.box().text(), clone.order()) == 1;
	}
}
