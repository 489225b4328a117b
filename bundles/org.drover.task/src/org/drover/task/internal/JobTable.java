package org.drover.task.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.Job;
import org.drover.task.JobRequest;
import org.drover.task.JobState;

/** Jobs, with the item counts of their tasks. */
public final class JobTable {

	private static final int LONGEST_REMARK = 4000;
	private static final String COLUMNS = """
			SELECT id, name, description, state, digest, remark, created_at, started_at, ended_at, items, done, failed, undone
			FROM job LEFT JOIN (
				SELECT job, SUM(items) AS items,
					SUM(CASE WHEN state = 'DONE' THEN items ELSE 0 END) AS done,
					SUM(CASE WHEN state = 'FAILED' THEN items ELSE 0 END) AS failed,
					SUM(CASE WHEN state = 'UNDONE' THEN items ELSE 0 END) AS undone
				FROM task GROUP BY job) counts ON counts.job = job.id
			""";

	private final Jdbc jdbc;

	public JobTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	public long insert(String name, String description, Instant created) throws DroverException {
		return jdbc.insert("INSERT INTO job (name, description, state, created_at) VALUES (?, ?, ?, ?)", name, description,
				JobState.SCHEDULED.name(), created);
	}

	public Optional<Job> find(long id) throws DroverException {
		return jdbc.first(COLUMNS + "WHERE id = ?", JobTable::read, id);
	}

	public List<Job> list() throws DroverException {
		return jdbc.list(COLUMNS + "ORDER BY id", JobTable::read);
	}

	/** A run or an undo begins. */
	public void begin(long id, JobState state, Instant at) throws DroverException {
		jdbc.update("UPDATE job SET state = ?, started_at = COALESCE(started_at, ?), ended_at = NULL, requested = NULL, remark = NULL WHERE id = ?",
				state.name(), at, id);
	}

	/** @param remark what a person should know; null where nothing */
	public void end(long id, JobState state, String remark, Instant at) throws DroverException {
		jdbc.update("UPDATE job SET state = ?, remark = ?, ended_at = ? WHERE id = ?", state.name(),
				remark == null ? null : Texts.shortened(remark, LONGEST_REMARK), at, id);
	}

	/** What a person should know. */
	public void remark(long id, String remark) throws DroverException {
		jdbc.update("UPDATE job SET remark = ? WHERE id = ?", Texts.shortened(remark, LONGEST_REMARK), id);
	}

	/** @return whether the job was in one of the states in which it may be asked */
	public boolean request(long id, JobRequest request) throws DroverException {
		return jdbc.update("UPDATE job SET requested = ? WHERE id = ? AND state IN (?, ?)", request.name(), id, JobState.RUNNING.name(),
				JobState.UNDOING.name()) == 1;
	}

	public Optional<JobRequest> requested(long id) throws DroverException {
		return jdbc.first("SELECT requested FROM job WHERE id = ? AND requested IS NOT NULL", row -> JobRequest.valueOf(row.getString(1)), id);
	}

	public void digest(long id, String digest) throws DroverException {
		jdbc.update("UPDATE job SET digest = ? WHERE id = ?", digest, id);
	}

	/** Where the job's journal ends. */
	Head head(long id) throws DroverException {
		return jdbc.first("SELECT journal_seq, journal_hash, journal_check FROM job WHERE id = ?",
				row -> new Head(row.getLong(1), row.getString(2), row.getString(3)), id).orElseThrow();
	}

	/**
	 * Where the journal ends, kept from others who would move it until the transaction ends. An update that changes nothing, since SELECT FOR UPDATE
	 * would also hold up those who add lines: their foreign key looks at the job's row.
	 */
	Head lockHead(long id) throws DroverException {
		jdbc.update("UPDATE job SET journal_seq = journal_seq WHERE id = ?", id);
		return head(id);
	}

	/** The jobs whose journal has no head, locked as in {@link #lockHead}. */
	List<Long> lockHeadless() throws DroverException {
		if (jdbc.update("UPDATE job SET journal_seq = 0 WHERE journal_seq = 0") == 0)
			return List.of();
		return jdbc.list("SELECT id FROM job WHERE journal_seq = 0 ORDER BY id", row -> row.getLong(1));
	}

	boolean anyHead() throws DroverException {
		return jdbc.first("SELECT id FROM job WHERE journal_seq > 0 ORDER BY id FETCH FIRST 1 ROW ONLY", row -> row.getLong(1)).isPresent();
	}

	void moveHead(long id, Head head) throws DroverException {
		jdbc.update("UPDATE job SET journal_seq = ?, journal_hash = ?, journal_check = ? WHERE id = ?", head.seq(), head.hash(), head.check(), id);
	}

	private static Job read(ResultSet row) throws SQLException {
		return new Job(Long.toString(row.getLong("id")), row.getString("name"), row.getString("description"),
				JobState.valueOf(row.getString("state")), row.getLong("items"), row.getLong("done"), row.getLong("failed"),
				row.getLong("undone"), Optional.ofNullable(row.getString("digest")), Optional.ofNullable(row.getString("remark")), Jdbc.instant(row, "created_at").orElseThrow(),
				Jdbc.instant(row, "started_at"), Jdbc.instant(row, "ended_at"));
	}
}
