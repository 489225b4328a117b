package org.drover.task;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.internal.Chain;
import org.drover.task.internal.JobTable;
import org.drover.task.internal.JournalTable;
import org.drover.task.internal.Sealer;
import org.drover.task.internal.Step;
import org.drover.task.internal.TaskTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The changes of state of one job and its tasks, each with its journal line in one committed transaction. */
final class JobJournal {

	/** Changes rows in a transaction. */
	@FunctionalInterface
	private interface Change {
		void apply(Jdbc jdbc) throws DroverException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(JobJournal.class);
	private static final long SEAL_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final Jdbc jdbc;
	private final Chain chain;
	private final long job;
	private final Clock clock;
	private volatile boolean unsealed;
	private long sealedAt = System.nanoTime();

	JobJournal(Jdbc jdbc, Chain chain, long job, Clock clock) {
		this.jdbc = jdbc;
		this.chain = chain;
		this.job = job;
		this.clock = clock;
	}

	List<Step> steps() throws DroverException {
		return new TaskTable(jdbc).steps(job);
	}

	Task task(int number) throws DroverException {
		return new TaskTable(jdbc).get(job, number);
	}

	/** Also seals what a manager that was killed has left. */
	void jobBegins(JobState state, String event, String detail) throws DroverException {
		writeSealed(event, detail, tx -> new JobTable(tx).begin(job, state, clock.instant()));
	}

	void jobEnds(JobState state, String event, String detail) throws DroverException {
		writeSealed(event, detail, tx -> new JobTable(tx).end(job, state, clock.instant()));
	}

	/**
	 * Seals what has been written, a second after the last time at the earliest; otherwise costs nothing. For one thread, which calls it often while the
	 * job runs.
	 */
	void sealNowAndThen() {
		if (!unsealed || System.nanoTime() - sealedAt < SEAL_NANOS)
			return;
		unsealed = false;
		sealedAt = System.nanoTime();
		try {
			seal(jdbc);
		} catch (DroverException e) {
			unsealed = true; // where the database is gone, the workers find out with better reason
			LOG.warn("the journal of job {} is sealed later", job, e);
		}
	}

	/** Queues every task again. */
	void reset() throws DroverException {
		write(0, "redo", "", tx -> {
			new TaskTable(tx).reset(job);
			new JobTable(tx).begin(job, JobState.SCHEDULED, clock.instant());
		});
	}

	/** The intent: from here on the task is in doubt until its outcome is written. */
	void taskBegins(int number, TaskState state) throws DroverException {
		write(number, state == TaskState.RUNNING ? "started" : "undo started", "",
				tx -> new TaskTable(tx).begin(job, number, state, clock.instant()));
	}

	/** @param found whether a probe found that the task had been done before */
	void done(int number, String outcome, boolean found) throws DroverException {
		write(number, "done", found ? "found done" : "", tx -> new TaskTable(tx).done(job, number, outcome, clock.instant()));
	}

	/** A probe before an undo found that the task had been done. */
	void foundDone(int number, String outcome) throws DroverException {
		write(number, "found done", "", tx -> new TaskTable(tx).outcome(job, number, outcome));
	}

	void undone(int number) throws DroverException {
		write(number, "undone", "", tx -> new TaskTable(tx).undone(job, number, clock.instant()));
	}

	/** The task stays in doubt; it is tried again. */
	void triedInVain(int number, TaskState state, String error) throws DroverException {
		write(number, "try failed", error, tx -> new TaskTable(tx).failed(job, number, state, error, clock.instant()));
	}

	/** @param state FAILED after a run; UNDOING after an undo, which has to be repeated */
	void failed(int number, TaskState state, String error) throws DroverException {
		write(number, state == TaskState.FAILED ? "failed" : "undo failed", error,
				tx -> new TaskTable(tx).failed(job, number, state, error, clock.instant()));
	}

	/** The task stays in doubt. */
	void stopped(int number) throws DroverException {
		write(number, "stopped", "", tx -> {
		});
	}

	private void writeSealed(String event, String detail, Change change) throws DroverException {
		jdbc.transaction(tx -> {
			new Sealer(tx, chain).adopt(clock.instant()); // locks many jobs, so before the change locks this one
			change.apply(tx);
			new JournalTable(tx, chain).add(job, 0, clock.instant(), event, detail);
			seal(tx);
			return null;
		});
	}

	/** A job whose journal has been tampered with goes on: clients should not have to wait for an inquiry. */
	private void seal(Jdbc on) throws DroverException {
		if (!new Sealer(on, chain).seal(job, clock.instant()))
			LOG.error("the journal of job {} has been tampered with and is not sealed any more: 'job journal {} --verify' says more", job, job);
	}

	private void write(int task, String event, String detail, Change change) throws DroverException {
		jdbc.transaction(tx -> {
			change.apply(tx);
			new JournalTable(tx, chain).add(job, task, clock.instant(), event, detail);
			return null;
		});
		unsealed = true;
	}
}
