package org.drover.fleet.internal;

import java.util.Optional;

import org.drover.agent.protocol.Presence;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Chains of what agents say; see {@link Presence}. Whoever changes those of an agent has its row locked. */
final class ChainTable {

	/** Of one agent: those that have not gone on for longest are forgotten. */
	private static final int MOST = 16;
	private static final int LINK = 64;
	private static final int RUN = 400;

	private final Jdbc jdbc;

	ChainTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** @return whether this proves that there are two: a chain goes on though another one of the same agent was heard since */
	boolean hear(MailboxId box, Presence said) throws DroverException {
		if (said.link().isEmpty() || said.link().length() > LINK || turn(box, said.link()).isPresent())
			return false;
		long newest = jdbc.first("SELECT MAX(turn) FROM agent_chain WHERE box = ?", row -> row.getLong(1), box.text()).orElse(0L);
		Optional<Long> before = turn(box, said.before());
		if (before.isPresent()) {
			jdbc.update("UPDATE agent_chain SET link = ?, turn = ? WHERE box = ? AND link = ?", said.link(), newest + 1, box.text(), said.before());
			return before.get() < newest;
		}
		jdbc.update("INSERT INTO agent_chain (box, link, run, turn) VALUES (?, ?, ?, ?)", box.text(), said.link(), run(said), newest + 1);
		while (count(box) > MOST)
			jdbc.update("DELETE FROM agent_chain WHERE box = ? AND turn = (SELECT MIN(turn) FROM agent_chain WHERE box = ?)", box.text(), box.text());
		return false;
	}

	/** In how many runs of a system the chains are that are remembered. */
	int runs(MailboxId box) throws DroverException {
		return jdbc.first("SELECT COUNT(DISTINCT run) FROM agent_chain WHERE box = ?", row -> row.getInt(1), box.text()).orElse(0);
	}

	private Optional<Long> turn(MailboxId box, String link) throws DroverException {
		return jdbc.first("SELECT turn FROM agent_chain WHERE box = ? AND link = ?", row -> row.getLong(1), box.text(), link);
	}

	private int count(MailboxId box) throws DroverException {
		return jdbc.first("SELECT COUNT(*) FROM agent_chain WHERE box = ?", row -> row.getInt(1), box.text()).orElse(0);
	}

	private static String run(Presence said) {
		String run = said.run().replace('\0', '\uFFFD');
		return run.substring(0, Math.min(RUN, run.length()));
	}
}
