package org.drover.task.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.EndedTask;
import org.drover.task.Task;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;
import org.drover.task.Wait;

/** Tasks and their order. */
public final class TaskTable {

	private static final int LONGEST_ERROR = 100_000;
	private static final String COLUMNS = "SELECT number, title, handler, wave, items, input, resources, timeout_millis, state, outcome, error, "
			+ "attempts, started_at, ended_at FROM task WHERE job = ? ";

	private static final String STEPS = "SELECT number, handler, wave, items, state, resources, timeout_millis, interrupted FROM task WHERE job = ? ";
	private static final String NO_WAIT = "waits_for = NULL, waits_on = NULL, waits_since = NULL";
	private static final int LONGEST_WAIT = 1000;

	private static final String ORDER = "INSERT INTO task_order (job, number, after_number) VALUES (?, ?, ?)";

	private record Order(int number, int after) {
	}

	private final Jdbc jdbc;

	public TaskTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(long job, List<TaskSpec> tasks) throws DroverException {
		insert(job, tasks, null);
	}

	/**
	 * Tasks that another one adds: they come before all that comes after that one.
	 *
	 * @param tasks with numbers that the job does not have yet, each after the one that adds it
	 */
	public void add(long job, int adder, List<TaskSpec> tasks) throws DroverException {
		List<Integer> later = jdbc.list("SELECT number FROM task_order WHERE job = ? AND after_number = ?", row -> row.getInt(1), job, adder);
		insert(job, tasks, adder);
		jdbc.batch(ORDER, tasks.stream().flatMap(task -> later.stream().map(number -> new Object[] { job, number, task.number() }))::iterator);
	}

	/** Forgets what a task added, or (0) what any task did. */
	public void forgetAdded(long job, int adder) throws DroverException {
		String added = "SELECT number FROM task WHERE job = ? AND added_by IS NOT NULL AND (added_by = ? OR ? = 0)";
		jdbc.update("DELETE FROM task_order WHERE job = ? AND after_number IN (" + added + ")", job, job, adder, adder);
		jdbc.update("DELETE FROM task WHERE job = ? AND added_by IS NOT NULL AND (added_by = ? OR ? = 0)", job, adder, adder);
	}

	public int lastNumber(long job) throws DroverException {
		return jdbc.first("SELECT COALESCE(MAX(number), 0) FROM task WHERE job = ?", row -> row.getInt(1), job).orElse(0);
	}

	private void insert(long job, List<TaskSpec> tasks, Integer adder) throws DroverException {
		jdbc.batch("INSERT INTO task (job, number, title, handler, wave, items, input, resources, timeout_millis, added_by, state, attempts)"
				+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
				tasks.stream().map(task -> new Object[] { job, task.number(), task.title(), task.handler(), task.wave(), task.items(),
						task.input(), String.join("\n", task.resources()), task.timeout().toMillis(), adder, TaskState.QUEUED.name() })::iterator);
		jdbc.batch(ORDER, tasks.stream().flatMap(
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
		return jdbc.list(STEPS + "ORDER BY number", row -> step(row, order), job);
	}

	/** One step, without what comes before it. */
	public Optional<Step> step(long job, int number) throws DroverException {
		return jdbc.first(STEPS + "AND number = ?", row -> step(row, Map.of()), job, number);
	}

	/** The steps that tasks have added, by those tasks. */
	public Map<Integer, List<Step>> addedBy(long job, Collection<Integer> adders) throws DroverException {
		Map<Integer, Integer> adderOf = new HashMap<>();
		for (Order pair : jdbc.list("SELECT number, added_by FROM task WHERE job = ? AND added_by IS NOT NULL", row -> new Order(row.getInt(1), row.getInt(2)), job))
			adderOf.put(pair.number(), pair.after());
		adderOf.values().retainAll(adders);
		return adderOf.isEmpty() ? Map.of()
				: steps(job).stream().filter(step -> adderOf.containsKey(step.number())).collect(Collectors.groupingBy(step -> adderOf.get(step.number())));
	}

	private static Step step(ResultSet row, Map<Integer, List<Integer>> order) throws SQLException {
		return new Step(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4), TaskState.valueOf(row.getString(5)),
				order.getOrDefault(row.getInt(1), List.of()), resources(row), Duration.ofMillis(row.getLong("timeout_millis")), row.getInt("interrupted"));
	}

	/** A try of a run or an undo begins. @return its fence, which all that is written of this try has to name */
	public long begin(long job, int number, TaskState state, Instant at) throws DroverException {
		jdbc.update("UPDATE task SET state = ?, attempts = attempts + 1, fence = fence + 1, started_at = ?, ended_at = NULL, " + NO_WAIT
				+ " WHERE job = ? AND number = ?", state.name(), at, job, number);
		return fence(job, number);
	}

	/** @return whether the fence still holds; so of all that follow */
	public boolean done(long job, int number, long fence, String outcome, Instant at) throws DroverException {
		return jdbc.update("UPDATE task SET state = ?, outcome = ?, error = NULL, interrupted = 0, ended_at = ?, " + NO_WAIT
				+ " WHERE job = ? AND number = ? AND fence = ?", TaskState.DONE.name(), outcome, at, job, number, fence) == 1;
	}

	/** Keeps an outcome that was found out after the fact. */
	public boolean outcome(long job, int number, long fence, String outcome) throws DroverException {
		return jdbc.update("UPDATE task SET outcome = ? WHERE job = ? AND number = ? AND fence = ?", outcome, job, number, fence) == 1;
	}

	public boolean undone(long job, int number, long fence, Instant at) throws DroverException {
		return jdbc.update("UPDATE task SET state = ?, error = NULL, ended_at = ?, " + NO_WAIT + " WHERE job = ? AND number = ? AND fence = ?",
				TaskState.UNDONE.name(), at, job, number, fence) == 1;
	}

	/** A try failed; the state says whether for good. */
	public boolean failed(long job, int number, long fence, TaskState state, String error, Instant at) throws DroverException {
		return jdbc.update("UPDATE task SET state = ?, error = ?, ended_at = ?, " + NO_WAIT + " WHERE job = ? AND number = ? AND fence = ?", state.name(),
				Texts.shortened(error, LONGEST_ERROR), at, job, number, fence) == 1;
	}

	/** Nobody is at work on the task any more, and nothing has failed. */
	public boolean postponed(long job, int number, long fence, TaskState state, Instant at) throws DroverException {
		return jdbc.update("UPDATE task SET state = ?, error = NULL, interrupted = 0, ended_at = ?, " + NO_WAIT + " WHERE job = ? AND number = ? AND fence = ?",
				state.name(), at, job, number, fence) == 1;
	}

	/** Tasks of one sort, of whatever jobs, that were done after a moment. */
	public List<EndedTask> ended(String handler, Instant after) throws DroverException {
		return jdbc.list("SELECT job, number, wave, items, ended_at FROM task WHERE handler = ? AND state = ? AND ended_at > ? ORDER BY ended_at, job, number",
				row -> new EndedTask(Long.toString(row.getLong("job")), row.getInt("number"), row.getInt("wave"), row.getInt("items"),
						Jdbc.instant(row, "ended_at").orElseThrow()),
				handler, TaskState.DONE.name(), after);
	}

	/** Puts up a new fence: nobody who is at work on the task now can write of it any more. */
	public long fenceOff(long job, int number) throws DroverException {
		jdbc.update("UPDATE task SET fence = fence + 1 WHERE job = ? AND number = ?", job, number);
		return fence(job, number);
	}

	public boolean holds(long job, int number, long fence) throws DroverException {
		return fence(job, number) == fence;
	}

	private long fence(long job, int number) throws DroverException {
		return jdbc.first("SELECT fence FROM task WHERE job = ? AND number = ?", row -> row.getLong(1), job, number).orElseThrow();
	}

	/** Counts what a manager that ended was at work on. */
	public void countInterrupted(long job) throws DroverException {
		jdbc.update("UPDATE task SET interrupted = interrupted + 1 WHERE job = ? AND state = ?", job, TaskState.RUNNING.name());
	}

	/** Counts one task that a manager that ended was at work on. */
	public void countInterrupted(long job, int number) throws DroverException {
		jdbc.update("UPDATE task SET interrupted = interrupted + 1 WHERE job = ? AND number = ?", job, number);
	}

	public void forgetInterrupted(long job, int number) throws DroverException {
		jdbc.update("UPDATE task SET interrupted = 0 WHERE job = ? AND number = ?", job, number);
	}

	/** What the task waits for while its handler is at work, as long as nobody has written how that ended. */
	public void waits(long job, int number, long fence, Optional<WaitRow> wait) throws DroverException {
		jdbc.update("UPDATE task SET waits_for = ?, waits_on = ?, waits_since = ? WHERE job = ? AND number = ? AND fence = ? AND ended_at IS NULL",
				wait.map(row -> row.kind().name()), wait.map(TaskTable::on), wait.map(WaitRow::since), job, number, fence);
	}

	/** What a task waits for at which nobody is. */
	public void waits(long job, int number, WaitRow wait) throws DroverException {
		jdbc.update("UPDATE task SET waits_for = ?, waits_on = ?, waits_since = ? WHERE job = ? AND number = ?", wait.kind().name(), on(wait),
				wait.since(), job, number);
	}

	private static String on(WaitRow wait) {
		return Texts.shortened(wait.on(), LONGEST_WAIT);
	}

	/** When nobody is at work on the job, its tasks wait for nothing else. */
	public void forgetWaits(long job) throws DroverException {
		jdbc.update("UPDATE task SET " + NO_WAIT + " WHERE job = ? AND waits_for IS NOT NULL", job);
	}

	/** What it takes to say why a job does not come to its end; errors shortened. */
	public List<Standing> standings(long job) throws DroverException {
		Map<Integer, List<Integer>> order = order(job);
		return jdbc.list("SELECT number, title, handler, items, resources, state, SUBSTRING(error FROM 1 FOR 1000) AS reason, attempts, started_at, ended_at,"
				+ " waits_for, waits_on, waits_since FROM task WHERE job = ? ORDER BY number",
				row -> standing(row, order.getOrDefault(row.getInt("number"), List.of())), job);
	}

	private static Standing standing(ResultSet row, List<Integer> after) throws SQLException {
		String on = row.getString("waits_on");
		Instant since = Jdbc.instant(row, "waits_since").orElse(Instant.EPOCH);
		Optional<WaitRow> wait = Wait.named(row.getString("waits_for")).map(known -> new WaitRow(known, on == null ? "" : on, since));
		return new Standing(row.getInt("number"), row.getString("title"), row.getString("handler"), row.getInt("items"), after, resources(row),
				TaskState.valueOf(row.getString("state")), Optional.ofNullable(row.getString("reason")), row.getInt("attempts"),
				Jdbc.instant(row, "started_at"), Jdbc.instant(row, "ended_at"), wait);
	}

	/** Puts every task back to where it was when the job was made. */
	public void reset(long job) throws DroverException {
		forgetAdded(job, 0);
		jdbc.update("UPDATE task SET state = ?, outcome = NULL, error = NULL, attempts = 0, interrupted = 0, started_at = NULL, ended_at = NULL"
				+ " WHERE job = ?", TaskState.QUEUED.name(), job);
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
				row.getInt("items"), row.getString("input"), after, resources(row), Duration.ofMillis(row.getLong("timeout_millis")));
		return new Task(spec, TaskState.valueOf(row.getString("state")), Optional.ofNullable(row.getString("outcome")),
				Optional.ofNullable(row.getString("error")), row.getInt("attempts"), Jdbc.instant(row, "started_at"),
				Jdbc.instant(row, "ended_at"));
	}

	private static Set<String> resources(ResultSet row) throws SQLException {
		String names = row.getString("resources");
		return names.isEmpty() ? Set.of() : Set.of(names.split("\n"));
	}
}
