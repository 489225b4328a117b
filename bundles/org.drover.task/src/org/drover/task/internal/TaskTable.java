package org.drover.task.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.Task;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;

/** Tasks and their order. */
public final class TaskTable {

	private static final int LONGEST_ERROR = 100_000;
	private static final String COLUMNS = "SELECT number, title, handler, wave, items, input, state, outcome, error, attempts, started_at, ended_at "
			+ "FROM task WHERE job = ? ";

	private record Order(int number, int after) {
	}

	private final Jdbc jdbc;

	public TaskTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(long job, List<TaskSpec> tasks) throws DroverException {
		jdbc.batch("INSERT INTO task (job, number, title, handler, wave, items, input, state, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
				tasks.stream().map(task -> new Object[] { job, task.number(), task.title(), task.handler(), task.wave(), task.items(),
						task.input(), TaskState.QUEUED.name() })::iterator);
		jdbc.batch("INSERT INTO task_order (job, number, after_number) VALUES (?, ?, ?)", tasks.stream().flatMap(
				task -> task.after().stream().distinct().map(after -> new Object[] { job, task.number(), after }))::iterator);
	}

	public List<Task> list(long job) throws DroverException {
		Map<Integer, List<Integer>> order = order(job);
		return jdbc.list(COLUMNS + "ORDER BY number", row -> read(row, order.getOrDefault(row.getInt("number"), List.of())), job);
	}

	public Task get(long job, int number) throws DroverException {
		List<Integer> after = jdbc.list("SELECT after_number FROM task_order WHERE job = ? AND number = ? ORDER BY after_number",
				row -> row.getInt(1), job, number);
		return jdbc.first(COLUMNS + "AND number = ?", row -> read(row, after), job, number).orElseThrow();
	}

	public List<Step> steps(long job) throws DroverException {
		Map<Integer, List<Integer>> order = order(job);
		return jdbc.list("SELECT number, handler, items, state FROM task WHERE job = ? ORDER BY number",
				row -> new Step(row.getInt(1), row.getString(2), row.getInt(3), TaskState.valueOf(row.getString(4)),
						order.getOrDefault(row.getInt(1), List.of())),
				job);
	}

	/** A try of a run or an undo begins. */
	public void begin(long job, int number, TaskState state, Instant at) throws DroverException {
		jdbc.update("UPDATE task SET state = ?, attempts = attempts + 1, started_at = ?, ended_at = NULL WHERE job = ? AND number = ?",
				state.name(), at, job, number);
	}

	public void done(long job, int number, String outcome, Instant at) throws DroverException {
		jdbc.update("UPDATE task SET state = ?, outcome = ?, error = NULL, ended_at = ? WHERE job = ? AND number = ?", TaskState.DONE.name(),
				outcome, at, job, number);
	}

	/** Keeps an outcome that was found out after the fact. */
	public void outcome(long job, int number, String outcome) throws DroverException {
		jdbc.update("UPDATE task SET outcome = ? WHERE job = ? AND number = ?", outcome, job, number);
	}

	public void undone(long job, int number, Instant at) throws DroverException {
		jdbc.update("UPDATE task SET state = ?, error = NULL, ended_at = ? WHERE job = ? AND number = ?", TaskState.UNDONE.name(), at, job,
				number);
	}

	/** A try failed; the state says whether for good. */
	public void failed(long job, int number, TaskState state, String error, Instant at) throws DroverException {
		jdbc.update("UPDATE task SET state = ?, error = ?, ended_at = ? WHERE job = ? AND number = ?", state.name(),
				Texts.shortened(error, LONGEST_ERROR), at, job, number);
	}

	/** Puts every task back to where it was when the job was made. */
	public void reset(long job) throws DroverException {
		jdbc.update("UPDATE task SET state = ?, outcome = NULL, error = NULL, attempts = 0, started_at = NULL, ended_at = NULL WHERE job = ?",
				TaskState.QUEUED.name(), job);
	}

	private Map<Integer, List<Integer>> order(long job) throws DroverException {
		Map<Integer, List<Integer>> order = new HashMap<>();
		for (Order pair : jdbc.list("SELECT number, after_number FROM task_order WHERE job = ? ORDER BY number, after_number",
				row -> new Order(row.getInt(1), row.getInt(2)), job))
			order.computeIfAbsent(pair.number(), number -> new ArrayList<>()).add(pair.after());
		return order;
	}

	private static Task read(ResultSet row, List<Integer> after) throws SQLException {
		TaskSpec spec = new TaskSpec(row.getInt("number"), row.getString("title"), row.getString("handler"), row.getInt("wave"),
				row.getInt("items"), row.getString("input"), after);
		return new Task(spec, TaskState.valueOf(row.getString("state")), Optional.ofNullable(row.getString("outcome")),
				Optional.ofNullable(row.getString("error")), row.getInt("attempts"), Jdbc.instant(row, "started_at"),
				Jdbc.instant(row, "ended_at"));
	}
}
