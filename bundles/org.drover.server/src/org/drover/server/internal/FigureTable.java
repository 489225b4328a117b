package org.drover.server.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.migration.DependencyAlerts;
import org.drover.model.DroverException;
import org.drover.server.internal.ProjectFigures.Queue;
import org.drover.store.Jdbc;
import org.drover.task.JobState;
import org.drover.task.ManagerState;

/** Counts in a project's database. Nothing of it grows with the journal or with tasks of jobs that are over. */
final class FigureTable {

	private record Seen(String state, Instant at, Instant now) {
	}

	private static final int MOST_MANAGERS = 10_000;

	private final Jdbc jdbc;

	FigureTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** @param patience after how long without a word a manager does not count any more */
	ProjectFigures read(Duration patience) throws DroverException {
		return new ProjectFigures(jobs(), tasks(), queue("job_queue"), queue("task_queue"), journalLines(), managers(patience), alerts());
	}

	private Map<String, Long> jobs() throws DroverException {
		return counts("SELECT state, COUNT(*) FROM job GROUP BY state");
	}

	private Map<String, Long> tasks() throws DroverException {
		return counts("SELECT task.state, COUNT(*) FROM task JOIN job ON job.id = task.job WHERE job.state NOT IN (?, ?) GROUP BY task.state",
				JobState.DONE.name(), JobState.UNDONE.name());
	}

	/** @param table one of ours */
	private Queue queue(String table) throws DroverException {
		return jdbc.first("""
				SELECT COALESCE(SUM(CASE WHEN NOT picked AND execution_time <= CURRENT_TIMESTAMP THEN 1 ELSE 0 END), 0) AS due,
					COALESCE(SUM(CASE WHEN picked THEN 1 ELSE 0 END), 0) AS picked,
					COALESCE(SUM(CASE WHEN NOT picked AND execution_time > CURRENT_TIMESTAMP THEN 1 ELSE 0 END), 0) AS waiting
				FROM\s""" + table, row -> new Queue(row.getLong("due"), row.getLong("picked"), row.getLong("waiting"))).orElseThrow();
	}

	/** The greatest number: to count the lines would mean to read them all. */
	private long journalLines() throws DroverException {
		return jdbc.first("SELECT COALESCE(MAX(id), 0) FROM journal", row -> row.getLong(1)).orElseThrow();
	}

	private long alerts() throws DroverException {
		return jdbc.first("SELECT COUNT(*) FROM document WHERE kind = ?", row -> row.getLong(1), DependencyAlerts.KIND).orElseThrow();
	}

	/** Compared with the database's clock, which they said it by. */
	private Map<String, Long> managers(Duration patience) throws DroverException {
		List<Seen> all = jdbc.list("SELECT state, seen_at, CURRENT_TIMESTAMP AS now_at FROM manager WHERE state <> ? ORDER BY seen_at DESC FETCH FIRST "
				+ MOST_MANAGERS + " ROWS ONLY", FigureTable::seen, ManagerState.ENDED.name());
		return all.stream().filter(seen -> Duration.between(seen.at(), seen.now()).compareTo(patience) <= 0)
				.collect(Collectors.groupingBy(Seen::state, TreeMap::new, Collectors.counting()));
	}

	private static Seen seen(ResultSet row) throws SQLException {
		return new Seen(row.getString("state"), Jdbc.instant(row, "seen_at").orElseThrow(), Jdbc.instant(row, "now_at").orElseThrow());
	}

	private Map<String, Long> counts(String sql, Object... parameters) throws DroverException {
		return jdbc.list(sql, row -> Map.entry(row.getString(1), row.getLong(2)), parameters).stream()
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
	}
}
