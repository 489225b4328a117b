package org.drover.bench.jobs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.drover.bench.Postgres;
import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Unit;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;

/** What the sequencer itself costs, and what managers gain by sharing a job. */
public final class JobsSubject implements Subject {

	private static final String PLAIN = "plain JDBC, two commits a task";
	private static final String SCHEDULER = "db-scheduler alone";
	/** Of one process: a worker may hold one, and a manager has needs of its own. */
	private static final int CONNECTIONS = SharedTasks.THREADS + 7;

	@Override
	public String name() {
		return "jobs";
	}

	@Override
	public String title() {
		return "Jobs";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		int tasks = setting.sized(1_000, 100);
		findings.note("Journalled: %,d tasks that do nothing, free of each other, by %d workers of one process. The peer updates the same rows and inserts the"
				+ " same lines of journal, unsigned and unlinked, in the same tables of a project of its own, with as many threads, each with a connection"
				+ " and its statements.", tasks, JournalledTasks.WORKERS);
		findings.note("Both ask H2 after each commit to have the disk take it (CHECKPOINT SYNC), which PostgreSQL does of itself: it runs as it comes, with %s.",
				String.join(", ", Postgres.DURABLE));
		journalled(setting, "embedded H2", tasks, () -> Project.create(setting.folder("project")), findings);
		Optional<Postgres> started = Postgres.start(setting.folder("postgres"), Postgres.DURABLE);
		if (started.isEmpty()) {
			findings.lacks("all that needs PostgreSQL: no server can be started here.");
			return;
		}
		try (Postgres postgres = started.get()) {
			journalled(setting, "PostgreSQL", tasks, () -> project(setting, postgres), findings);
			shared(setting, () -> project(setting, postgres), findings);
		}
	}

	private static void journalled(Setting setting, String database, int tasks, Callable<Project> projects, Findings findings) throws Exception {
		JournalledTasks journalled = new JournalledTasks(tasks);
		Rounds rounds = new Rounds(setting).add("sequencer on " + database, () -> tasks / with(projects, journalled::seconds))
				.add(PLAIN, () -> tasks / with(projects, journalled::secondsByHand)).run(setting.sized(1, 0), setting.sized(3, 1));
		findings.add(Figure.of("journalled tasks, " + database, Unit.TASKS, rounds.of("sequencer on " + database)).beside(PLAIN, rounds.of(PLAIN)));
	}

	private static void shared(Setting setting, Callable<Project> projects, Findings findings) throws Exception {
		SharedTasks shared = new SharedTasks(setting.sized(3_000, 200));
		Rounds rounds = new Rounds(setting);
		for (int processes : List.of(2, 4)) {
			rounds.add(processes + " managers", () -> with(projects, project -> shared.managers(project, processes)));
			rounds.add(SCHEDULER + ", " + processes, () -> with(projects, project -> shared.scheduler(project, processes)));
		}
		rounds.run(0, setting.sized(3, 1));
		findings.note("Shared: one job of %,d tasks, each of which asks a remote part that answers after %d ms; saved before, and timed from its order until it has"
				+ " left the queue. With %d threads a process, which have done a tenth as many tasks to warm up, the remote part allows %,d tasks/s to two"
				+ " processes and %,d to four.", shared.tasks(), SharedTasks.MILLIS, SharedTasks.THREADS, ceiling(2), ceiling(4));
		findings.note("The peer has the same tasks as one-time tasks without data, from their scheduling in a batch until all have left the table: in an equal"
				+ " database, with a table and indexes like those of Drover's queue, lock-and-fetch, priorities, and as many processes, threads and connections"
				+ " (%d each), looks (every %d ms) and heartbeats as Drover. It keeps no journal, no states and no outcomes.", CONNECTIONS,
				SharedTasks.options("any").poll().toMillis());
		for (int processes : List.of(2, 4))
			findings.add(Figure.of("a job shared by " + processes + " managers", Unit.TASKS, rounds.of(processes + " managers"))
					.beside(SCHEDULER, rounds.of(SCHEDULER + ", " + processes)));
	}

	private static long ceiling(int processes) {
		return processes * SharedTasks.THREADS * TimeUnit.SECONDS.toMillis(1) / SharedTasks.MILLIS;
	}

	/** What is measured in a new project. */
	@FunctionalInterface
	private interface Measure {
		double of(Project project) throws Exception;
	}

	private static double with(Callable<Project> projects, Measure measure) throws Exception {
		try (Project project = projects.call()) {
			return measure.of(project);
		}
	}

	private static Project project(Setting setting, Postgres postgres) throws Exception {
		DatabaseAddress address = DatabaseAddress.parse(postgres.createDatabase());
		return Project.create(setting.folder("project"), "bench", DatabaseAccess.of(address, Postgres.USER, Postgres.PASSWORD, CONNECTIONS));
	}
}
