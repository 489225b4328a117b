package org.drover.task.internal;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Where the journals begin that lines have been dropped from. */
final class AnchorTable {

	private final Jdbc jdbc;

	AnchorTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Anchor> find(long job) throws DroverException {
		return jdbc.first("SELECT seq, hash, at, signature FROM journal_anchor WHERE job = ?", row -> new Anchor(row.getLong("seq"),
				row.getString("hash"), Jdbc.instant(row, "at").orElseThrow(), row.getString("signature")), job);
	}

	/** Replaces the job's anchor. */
	void put(long job, Anchor anchor) throws DroverException {
		jdbc.update("DELETE FROM journal_anchor WHERE job = ?", job);
		jdbc.update("INSERT INTO journal_anchor (job, seq, hash, at, signature) VALUES (?, ?, ?, ?, ?)", job, anchor.seq(), anchor.hash(),
				anchor.at(), anchor.signature());
	}
}
