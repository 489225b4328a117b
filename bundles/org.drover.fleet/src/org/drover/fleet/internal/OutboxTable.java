package org.drover.fleet.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.drover.mailbox.CommandFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.Sent;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Files of commands: which were ever sent, and which are not acknowledged. Whoever changes those of a mailbox has its agent's row locked. */
public final class OutboxTable {

	private final Jdbc jdbc;

	public OutboxTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** What was sent under this key. */
	public Optional<Sent> sent(MailboxId box, String key) throws DroverException {
		return jdbc.first("SELECT manager, number FROM agent_file WHERE box = ? AND sent_key = ?", row -> new Sent(row.getString(1), row.getLong(2)), box.text(), key);
	}

	/** The number of a manager's last file; 0 before the first. */
	public long last(MailboxId box, String manager) throws DroverException {
		return jdbc.first("SELECT MAX(number) FROM agent_file WHERE box = ? AND manager = ?", row -> row.getLong(1), box.text(), manager).orElse(0L);
	}

	public void append(MailboxId box, String key, CommandFile file) throws DroverException {
		jdbc.update("INSERT INTO agent_file (box, manager, number, sent_key) VALUES (?, ?, ?, ?)", box.text(), file.manager(), file.number(), key);
		jdbc.update("INSERT INTO agent_outbox (box, manager, number, content) VALUES (?, ?, ?, ?)", box.text(), file.manager(), file.number(), file.content());
	}

	/** By manager and number. */
	public List<CommandFile> waiting(MailboxId box) throws DroverException {
		return jdbc.list("SELECT manager, number, content FROM agent_outbox WHERE box = ? ORDER BY manager, number",
				row -> new CommandFile(row.getString(1), row.getLong(2), row.getBytes(3)), box.text());
	}

	/** Those for which something waits. */
	public Set<MailboxId> waiting() throws DroverException {
		return new TreeSet<>(jdbc.list("SELECT DISTINCT box FROM agent_outbox", row -> new MailboxId(row.getString(1))));
	}

	/**
	 * @param floors the highest number that was acknowledged, by manager
	 * @return how many files that were
	 */
	public int acknowledge(MailboxId box, Map<String, Long> floors) throws DroverException {
		int dropped = 0;
		for (Map.Entry<String, Long> floor : floors.entrySet())
			dropped += jdbc.update("DELETE FROM agent_outbox WHERE box = ? AND manager = ? AND number <= ?", box.text(), floor.getKey(), floor.getValue());
		return dropped;
	}
}
