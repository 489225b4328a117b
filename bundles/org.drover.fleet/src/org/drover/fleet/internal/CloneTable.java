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
	 * Somebody speaks under this identity.
	 *
	 * @param order of a command for whoever that is, where the last one was for others
	 * @return whether the identity is one to be given up
	 */
	boolean heard(MailboxId box, String order) throws DroverException {
		jdbc.update("UPDATE agent_clone SET order_id = ?, ordered_at = NULL WHERE box = ? AND (taken_id = order_id OR ordered_at < CURRENT_TIMESTAMP - " + PATIENCE + ")",
				order, box.text());
		return jdbc.first("SELECT box FROM agent_clone WHERE box = ?", row -> row.getString(1), box.text()).isPresent();
	}

	/** One of them has followed a command, and leaves. */
	void left(MailboxId box, String order) throws DroverException {
		jdbc.update("UPDATE agent_clone SET taken_id = ? WHERE box = ?", order, box.text());
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
