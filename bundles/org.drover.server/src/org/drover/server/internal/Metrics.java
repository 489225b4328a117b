package org.drover.server.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.drover.server.internal.ProjectFigures.Queue;
import org.drover.server.internal.TaskCounts.Doing;
import org.drover.server.internal.TaskCounts.End;
import org.drover.task.JobState;
import org.drover.task.ManagerState;
import org.drover.task.TaskState;

/** What Prometheus is told. Names and labels are an interface: they do not change. Nothing here names a client or an object. */
final class Metrics {

	private static final double NANOS = 1e9;
	private static final double MILLIS = 1e3;

	private final String version;
	private final TaskCounts counts;

	Metrics(String version, TaskCounts counts) {
		this.version = version;
		this.counts = counts;
	}

	String text(Condition condition) {
		Exposition to = new Exposition();
		process(to);
		manager(to, condition);
		database(to, condition);
		condition.figures().ifPresent(figures -> project(to, figures));
		return to.toString();
	}

	private void process(Exposition to) {
		to.gauge("drover_build_info", "Always 1; the labels say which Drover runs on which Java.")
				.sample(1, "version", version, "java", Runtime.version().toString());
		to.gauge("drover_process_start_time_seconds", "When the process started, in seconds since 1970.")
				.sample(ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS);
		ProcessHandle.current().info().totalCpuDuration().ifPresent(spent -> to
				.counter("drover_process_cpu_seconds_total", "Time that processors have spent on the process.").sample(spent.toNanos() / NANOS));
		MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
		to.gauge("drover_jvm_heap_used_bytes", "Memory in use on the Java heap.").sample(heap.getUsed());
		to.gauge("drover_jvm_heap_max_bytes", "How large the Java heap may grow.").sample(heap.getMax());
		to.gauge("drover_jvm_threads", "Threads of the process.").sample(ManagementFactory.getThreadMXBean().getThreadCount());
	}

	private void manager(Exposition to, Condition condition) {
		to.gauge("drover_manager_state", "1 for the state that this manager is in, 0 for the others.");
		for (Phase phase : Phase.values())
			to.sample(phase == condition.phase() ? 1 : 0, "state", phase.label());
		to.gauge("drover_manager_tasks_at_work", "Tasks that this manager works on.").sample(condition.atWork());
		to.gauge("drover_manager_jobs_led", "Jobs that this manager leads.").sample(condition.leading());
		to.counter("drover_manager_task_tries_total", "Tries of tasks by this manager since its process started, by what was done and how it ended.");
		for (Doing doing : Doing.values()) {
			for (End end : End.values())
				to.sample(counts.calls(doing, end), "action", doing.label(), "outcome", end.label());
		}
		to.counter("drover_manager_task_seconds_total", "Time that this manager's tries have taken, summed over its workers.");
		for (Doing doing : Doing.values())
			to.sample(counts.nanos(doing) / NANOS, "action", doing.label());
	}

	private static void database(Exposition to, Condition condition) {
		to.gauge("drover_database_up", "1 where the project's database answers, else 0; the figures of the project are then left out.")
				.sample(condition.figures().isPresent() ? 1 : 0);
		to.gauge("drover_database_silence_seconds", "How long ago the project's database last answered this manager.")
				.sample(seconds(condition.silence()));
	}

	private static void project(Exposition to, ProjectFigures figures) {
		byState(to.gauge("drover_jobs", "Jobs of the project, by state."), JobState.values(), figures.jobs());
		byState(to.gauge("drover_tasks", "Tasks of the project's jobs that are neither done nor undone, by state."), TaskState.values(), figures.tasks());
		to.gauge("drover_queue_rows", "Rows of the project's queues: due, taken by a manager, or waiting for their time.");
		queue(to, "job", figures.jobQueue());
		queue(to, "task", figures.taskQueue());
		byState(to.gauge("drover_managers", "Managers of the project that have said lately that they are alive, by state."),
				new ManagerState[] { ManagerState.WORKING, ManagerState.DRAINING }, figures.managers());
		to.counter("drover_journal_lines_total", "Numbers that the project's journal has given out to lines.").sample(figures.journalLines());
		to.gauge("drover_dependency_alerts", "Alerts of dependencies that nobody has dismissed.").sample(figures.alerts());
	}

	/** States that nothing is in are told too, so that a series does not come and go. */
	private static void byState(Exposition to, Enum<?>[] states, Map<String, Long> counts) {
		Map<String, Long> all = new TreeMap<>(counts);
		for (Enum<?> state : states)
			all.putIfAbsent(state.name(), 0L);
		all.forEach((state, count) -> to.sample(count, "state", state.toLowerCase(Locale.ROOT)));
	}

	private static void queue(Exposition to, String name, Queue queue) {
		to.sample(queue.due(), "queue", name, "state", "due");
		to.sample(queue.picked(), "queue", name, "state", "picked");
		to.sample(queue.waiting(), "queue", name, "state", "waiting");
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / MILLIS;
	}
}
