package org.drover.bench.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.bench.Timing;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Tasks that do nothing but get written down: by the sequencer, or by hand. */
final class JournalledTasks {

	static final int WORKERS = 8;

	private static final String BEGIN = "UPDATE task SET state = 'RUNNING', attempts = attempts + 1, started_at = ? WHERE job = ? AND number = ?";
	private static final String END = "UPDATE task SET state = 'DONE', outcome = '{}', ended_at = ? WHERE job = ? AND number = ?";
	private static final String LINE = "INSERT INTO journal (at, job, task, event, detail) VALUES (?, ?, ?, ?, '')";

	private final int tasks;

	JournalledTasks(int tasks) {
		this.tasks = tasks;
	}

	/** @param project without jobs */
	double seconds(Project project) throws Exception {
		JobStore store = new JobStore(project);
		String job = saved(store);
		Sequencer sequencer = new Sequencer(store, Clock.systemUTC(), List.of(new Nothing()));
		return Timing.seconds(() -> {
			Job ended = sequencer.run(job, RunOptions.DEFAULT.workers(WORKERS), new NullProgressMonitor(), JobListener.NONE);
			if (ended.state() != JobState.DONE)
				throw new IllegalStateException("the job ended as " + ended.state());
		});
	}

	/** Writes the same rows with nothing but JDBC. */
	double secondsByHand(Project project) throws Exception {
		long job = Long.parseLong(saved(new JobStore(project)));
		AtomicInteger taken = new AtomicInteger();
		try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
			return Timing.seconds(() -> {
				for (Future<Void> ended : threads.invokeAll(Collections.nCopies(WORKERS, thread(project, job, taken))))
					ended.get();
			});
		}
	}

	private String saved(JobStore store) throws Exception {
		return store.create("bench", "{}", Specs.free(tasks, Nothing.NAME));
	}

	private Callable<Void> thread(Project project, long job, AtomicInteger taken) {
		return () -> {
			try (Connection connection = project.dataSource().getConnection(); Statement sync = connection.createStatement();
					PreparedStatement begin = connection.prepareStatement(BEGIN); PreparedStatement end = connection.prepareStatement(END);
					PreparedStatement line = connection.prepareStatement(LINE)) {
				connection.setAutoCommit(false);
				for (int number = taken.incrementAndGet(); number <= tasks; number = taken.incrementAndGet())
					for (boolean ends : new boolean[] { false, true }) {
						change(ends ? end : begin, job, number);
						line.setString(4, ends ? "done" : "started");
						change(line, job, number);
						connection.commit();
						if (!project.shared())
							sync.execute("CHECKPOINT SYNC");
					}
			}
			return null;
		};
	}

	private static void change(PreparedStatement statement, long job, int number) throws SQLException {
		statement.setObject(1, OffsetDateTime.now(ZoneOffset.UTC));
		statement.setLong(2, job);
		statement.setInt(3, number);
		if (statement.executeUpdate() != 1)
			throw new SQLException("task " + number + " is not there");
	}

	/** A handler that costs nothing. */
	private static final class Nothing implements TaskHandler {

		static final String NAME = "nothing";

		@Override
		public String name() {
			return NAME;
		}

		@Override
		public String run(TaskContext context, String input) {
			return "{}";
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			// there is nothing to take back
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.empty();
		}
	}
}
