package org.drover.task.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.JournalEntry;

/** What happened to jobs and tasks, in order. Only ever added to, save that retention drops the beginning. */
public final class JournalTable {

	private static final int LONGEST_DETAIL = 100_000;
	private static final String COLUMNS = "SELECT id, job, COALESCE(seq, 0) AS place, hash, task, at, event, detail FROM journal WHERE job = ? ";

	private final Jdbc jdbc;
	private final Chain chain;

	public JournalTable(Jdbc jdbc, Chain chain) {
		this.jdbc = jdbc;
		this.chain = chain;
	}

	/**
	 * Adds a line, signed on its own: linking it to the one before would have all who write to a job wait for each other, so the
	 * {@link Sealer} does that later.
	 *
	 * @param task 0 for the whole job
	 */
	public void add(long job, int task, Instant at, String event, String detail) throws DroverException {
		Instant kept = Chain.kept(at);
		String text = Texts.shortened(detail, LONGEST_DETAIL);
		jdbc.update("INSERT INTO journal (job, task, at, event, detail, hash) VALUES (?, ?, ?, ?, ?, ?)", job, task, kept, event, text,
				chain.mark(job, task, kept, event, text));
	}

	public List<JournalEntry> list(long job) throws DroverException {
		return lines(job).stream().map(line -> new JournalEntry(line.id(), line.seq(), line.at(), line.task(), line.event(), line.detail())).toList();
	}

	/** When the last run or undo of a job began; empty where retention has dropped the line. */
	public Optional<Instant> lastBegin(long job) throws DroverException {
		return jdbc.first("SELECT MAX(at) AS begun FROM journal WHERE job = ? AND task = 0 AND event IN ('run', 'resumed', 'undo', 'backing out')",
				row -> Jdbc.instant(row, "begun"), job).flatMap(begun -> begun);
	}

	/** Sealed ones in their order, then the others as they were written. */
	List<Line> lines(long job) throws DroverException {
		return jdbc.list(COLUMNS + "ORDER BY seq NULLS LAST, id", JournalTable::read, job);
	}

	List<Line> unsealed(long job) throws DroverException {
		return jdbc.list(COLUMNS + "AND seq IS NULL ORDER BY id", JournalTable::read, job);
	}

	/** Whether any job has a sealed line; takes a while where none has. */
	boolean anySealed() throws DroverException {
		return jdbc.first("SELECT id FROM journal WHERE seq IS NOT NULL ORDER BY id FETCH FIRST 1 ROW ONLY", row -> row.getLong(1)).isPresent();
	}

	/** The hash of a sealed line; more than one where somebody has added lines. */
	List<String> hashes(long job, long seq) throws DroverException {
		return jdbc.list("SELECT hash FROM journal WHERE job = ? AND seq = ? AND hash IS NOT NULL", row -> row.getString(1), job, seq);
	}

	/** Gives lines the place and the hash that they have here. */
	void seal(List<Line> lines) throws DroverException {
		jdbc.batch("UPDATE journal SET seq = ?, hash = ? WHERE id = ?",
				lines.stream().map(line -> new Object[] { line.seq(), line.hash(), line.id() })::iterator);
	}

	void dropUpTo(long job, long seq) throws DroverException {
		jdbc.update("DELETE FROM journal WHERE job = ? AND seq <= ?", job, seq);
	}

	private static Line read(ResultSet row) throws SQLException {
		return new Line(row.getLong("id"), row.getLong("job"), row.getLong("place"), row.getString("hash"), row.getInt("task"),
				Jdbc.instant(row, "at").orElseThrow(), row.getString("event"), row.getString("detail"));
	}
}
