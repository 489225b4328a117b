package org.drover.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** What somebody who may write to the database, and does not have the key, can do to the journals. */
final class Tampering {

	/** A line as it is in the database; the rest of the test must not depend on how the product reads it. */
	private record Row(long id, long job, Long seq, String hash, int task, Instant at, String event, String detail) {
	}

	/** One thing to do. */
	@FunctionalInterface
	private interface Deed {
		void commit() throws DroverException;
	}

	private final Jdbc jdbc;
	private final Random random;
	private final List<Deed> deeds = List.of(this::changeALine, this::deleteLines, this::swapLines, this::cutTheTail, this::copyALine,
			this::changeTheHead, this::dropTheChain, this::changeTheAnchor, this::pretendRetention, this::addALine);

	Tampering(Jdbc jdbc, Random random) {
		this.jdbc = jdbc;
		this.random = random;
	}

	void tamper() throws DroverException {
		deeds.get(random.nextInt(deeds.size())).commit();
	}

	/** All that is to be protected, as text. */
	String state() throws DroverException {
		List<String> state = new ArrayList<>();
		for (long job : jobs())
			state.addAll(rows(job).stream().map(Row::toString).toList());
		state.addAll(jdbc.list("SELECT id, journal_seq, journal_hash, journal_check FROM job ORDER BY id",
				row -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4)));
		state.addAll(jdbc.list("SELECT job, seq, hash, at, signature FROM journal_anchor ORDER BY job",
				row -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4) + row.getString(5)));
		return String.join("\n", state);
	}

	private void changeALine() throws DroverException {
		Row line = any(lines());
		switch (random.nextInt(8)) {
		case 0 -> set(line, "id", 1_000_000 + random.nextInt(1000));
		case 1 -> set(line, "job", any(jobs()));
		case 2 -> set(line, "seq", random.nextBoolean() ? null : (Object) (long) random.nextInt(40));
		case 3 -> set(line, "hash", any(hashes()));
		case 4 -> set(line, "task", line.task() + 1);
		case 5 -> set(line, "at", line.at().plusNanos(1000 * (1 + random.nextInt(1_000_000))));
		case 6 -> set(line, "event", line.event() + "x");
		default -> set(line, "detail", line.detail().isEmpty() ? "x" : line.detail().substring(1));
		}
	}

	private void deleteLines() throws DroverException {
		for (Row line : lines()) {
			if (random.nextInt(6) == 0)
				delete(line);
		}
	}

	/** Of one job or of two; all of what they say, or only where they stand. */
	private void swapLines() throws DroverException {
		Row one = any(lines());
		Row other = any(lines());
		if (random.nextBoolean()) {
			set(one, "seq", other.seq());
			set(other, "seq", one.seq());
			return;
		}
		for (String column : List.of("at", "event", "detail", "task", "hash")) {
			set(one, column, value(other, column));
			set(other, column, value(one, column));
		}
	}

	private void cutTheTail() throws DroverException {
		long job = any(jobs());
		List<Row> lines = rows(job);
		int left = random.nextInt(lines.size());
		for (Row line : lines.subList(left, lines.size()))
			delete(line);
		if (random.nextBoolean() && left > 0)
			mendHead(job, lines.get(left - 1).seq(), lines.get(left - 1).hash());
	}

	private void copyALine() throws DroverException {
		Row line = any(lines());
		long job = any(jobs());
		Row last = rows(job).isEmpty() ? line : rows(job).getLast();
		Long seq = random.nextInt(3) == 0 ? null : random.nextBoolean() || last.seq() == null ? line.seq() : (Long) (last.seq() + 1);
		insert(job, seq, line.hash(), line);
		if (seq != null && random.nextBoolean())
			mendHead(job, seq, line.hash());
	}

	private void changeTheHead() throws DroverException {
		long job = any(jobs());
		switch (random.nextInt(4)) {
		case 0 -> jdbc.update("UPDATE job SET journal_seq = journal_seq + ? WHERE id = ?", random.nextInt(5) - 2, job);
		case 1 -> jdbc.update("UPDATE job SET journal_hash = ? WHERE id = ?", any(hashes()), job);
		case 2 -> jdbc.update("UPDATE job SET journal_check = ? WHERE id = ?", any(hashes()), job);
		default -> jdbc.update("UPDATE job SET journal_seq = (SELECT journal_seq FROM job WHERE id = ?), journal_hash = (SELECT journal_hash FROM job"
				+ " WHERE id = ?), journal_check = (SELECT journal_check FROM job WHERE id = ?) WHERE id = ?", any(jobs()), any(jobs()), any(jobs()), job);
		}
	}

	/** As if schema 1 had written the job. */
	private void dropTheChain() throws DroverException {
		long job = any(jobs());
		jdbc.update("UPDATE journal SET seq = NULL, hash = NULL WHERE job = ?", job);
		jdbc.update("UPDATE job SET journal_seq = 0, journal_hash = '', journal_check = '' WHERE id = ?", job);
		jdbc.update("DELETE FROM journal_anchor WHERE job = ?", job);
	}

	private void changeTheAnchor() throws DroverException {
		switch (random.nextInt(6)) {
		case 0 -> jdbc.update("UPDATE journal_anchor SET seq = seq + 1");
		case 1 -> jdbc.update("UPDATE journal_anchor SET hash = ?", any(hashes()));
		case 2 -> jdbc.update("UPDATE journal_anchor SET at = ?", Instant.EPOCH);
		case 3 -> jdbc.update("UPDATE journal_anchor SET signature = ?", any(hashes()));
		case 4 -> jdbc.update("UPDATE journal_anchor SET job = (SELECT MAX(id) FROM job)");
		default -> jdbc.update("DELETE FROM journal_anchor");
		}
	}

	private void pretendRetention() throws DroverException {
		long job = any(jobs());
		List<Row> lines = rows(job);
		int dropped = 1 + random.nextInt(lines.size());
		for (Row line : lines.subList(0, dropped))
			delete(line);
		jdbc.update("DELETE FROM journal_anchor WHERE job = ?", job);
		Row last = lines.get(dropped - 1);
		jdbc.update("INSERT INTO journal_anchor (job, seq, hash, at, signature) VALUES (?, ?, ?, ?, ?)", job, last.seq() == null ? 1 : last.seq(),
				last.hash() == null ? "" : last.hash(), Instant.EPOCH, any(hashes()));
	}

	/** One that no Drover wrote, for the sealer to take. */
	private void addALine() throws DroverException {
		Row line = any(lines());
		insert(line.job(), null, random.nextBoolean() ? null : any(hashes()),
				new Row(0, 0, null, null, 1, Instant.now(), "overruled", "somebody else said so"));
	}

	private void mendHead(long job, Long seq, String hash) throws DroverException {
		jdbc.update("UPDATE job SET journal_seq = ?, journal_hash = ? WHERE id = ?", seq == null ? 0 : seq, hash == null ? "" : hash, job);
		if (random.nextBoolean())
			jdbc.update("UPDATE job SET journal_check = ? WHERE id = ?", any(hashes()), job);
	}

	private void insert(long job, Long seq, String hash, Row line) throws DroverException {
		jdbc.update("INSERT INTO journal (job, seq, hash, task, at, event, detail) VALUES (?, ?, ?, ?, ?, ?, ?)", job, seq, hash, line.task(),
				line.at(), line.event(), line.detail());
	}

	private void set(Row line, String column, Object value) throws DroverException {
		jdbc.update("UPDATE journal SET " + column + " = ? WHERE id = ?", value, line.id());
	}

	private static Object value(Row line, String column) {
		return switch (column) {
		case "at" -> line.at();
		case "event" -> line.event();
		case "detail" -> line.detail();
		case "task" -> line.task();
		default -> line.hash();
		};
	}

	private void delete(Row line) throws DroverException {
		jdbc.update("DELETE FROM journal WHERE id = ?", line.id());
	}

	private List<Long> jobs() throws DroverException {
		return jdbc.list("SELECT id FROM job WHERE EXISTS (SELECT 1 FROM journal WHERE job = job.id) OR journal_seq > 0 ORDER BY id",
				row -> row.getLong(1));
	}

	private List<Row> lines() throws DroverException {
		List<Row> lines = new ArrayList<>();
		for (long job : jobs())
			lines.addAll(rows(job));
		return lines;
	}

	private List<Row> rows(long job) throws DroverException {
		return jdbc.list("SELECT id, job, seq, hash, task, at, event, detail FROM journal WHERE job = ? ORDER BY seq, id",
				row -> new Row(row.getLong("id"), row.getLong("job"), row.getObject("seq", Long.class), row.getString("hash"), row.getInt("task"),
						Jdbc.instant(row, "at").orElseThrow(), row.getString("event"), row.getString("detail")),
				job);
	}

	/** Of lines, heads and anchors: whatever an attacker finds. */
	private List<String> hashes() throws DroverException {
		return jdbc.list("SELECT hash FROM journal WHERE hash IS NOT NULL UNION SELECT journal_check FROM job UNION SELECT signature FROM journal_anchor"
				+ " ORDER BY 1", row -> row.getString(1));
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}
}
