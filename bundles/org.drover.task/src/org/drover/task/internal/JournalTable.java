package org.drover.task.internal;

import java.time.Instant;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.JournalEntry;

/** What happened to jobs and tasks, in order. Only ever added to. */
public final class JournalTable {

	private static final int LONGEST_DETAIL = 100_000;

	private final Jdbc jdbc;

	public JournalTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** @param task 0 for the whole job */
	public void add(long job, int task, Instant at, String event, String detail) throws DroverException {
		jdbc.update("INSERT INTO journal (job, task, at, event, detail) VALUES (?, ?, ?, ?, ?)", job, task, at, event,
				Texts.shortened(detail, LONGEST_DETAIL));
	}

	public List<JournalEntry> list(long job) throws DroverException {
		return jdbc.list("SELECT id, at, task, event, detail FROM journal WHERE job = ? ORDER BY id",
				row -> new JournalEntry(row.getLong("id"), Jdbc.instant(row, "at").orElseThrow(), row.getInt("task"), row.getString("event"),
						row.getString("detail")),
				job);
	}
}
