package org.drover.task;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.drover.task.internal.HandedOut;
import org.drover.task.internal.Step;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Where a manager does tasks of one run of a job that it need not lead itself. Usable from several threads. */
final class Desk {

	private static final long ASK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

	private final JobStore store;
	private final JobWorker worker;
	private final ExecutorService threads;
	private final HandedOut first;
	private JobWorker.Handlers open;
	private Map<String, TaskHandler> handlers;
	private Job job;
	private RetryRules retry;
	private Optional<JobRequest> request = Optional.empty();
	private long askedAt;
	private int users;
	private long usedAt;

	/** @param first of the tasks */
	Desk(JobStore store, JobWorker worker, ExecutorService threads, HandedOut first) {
		this.store = store;
		this.worker = worker;
		this.threads = threads;
		this.first = first;
	}

	/** Somebody comes to work. */
	synchronized void enter() {
		users++;
	}

	synchronized void leave() {
		users--;
		usedAt = System.nanoTime();
	}

	synchronized boolean idle(long nanos) {
		return users == 0 && System.nanoTime() - usedAt > nanos;
	}

	/**
	 * Does a task, if it is still to be done.
	 *
	 * @throws DroverException where nobody knows how it went, or it was not begun
	 */
	void work(int number, TaskState doing) throws DroverException {
		JobJournal journal = store.journalOf(first.job(), first.run(), Clock.systemUTC());
		Optional<Step> step = journal.step(number);
		if (step.isEmpty())
			return;
		if (!wanted(step.get(), doing) || request(journal).isPresent()) {
			journal.giveBack(number);
			return;
		}
		if (step.get().state() == doing)
			journal.countInterrupted(number);
		open();
		StopMonitor stop = new StopMonitor(new NullProgressMonitor());
		Work work = new Work(store, job, journal, handlers, doing, stop, Crew.ALONE);
		Execution execution = new Execution(Agenda.of(journal.step(number).orElseThrow()), RunOptions.DEFAULT.workers(1).retry(retry), stop,
				new OwnHands(threads, work::attempt), new AtDesk(work, journal), Execution.Watcher.NONE);
		execution.go();
		execution.keepInterrupt();
		if (execution.broken() != null)
			throw new DroverException("task " + number + " of job " + first.job() + " broke off: " + execution.broken().getMessage(), execution.broken());
	}

	synchronized void close() throws DroverException {
		if (open != null)
			open.close();
		open = null;
	}

	private static boolean wanted(Step step, TaskState doing) {
		return doing == TaskState.RUNNING ? step.state() != TaskState.DONE : Agenda.hasEffects(step);
	}

	private synchronized void open() throws DroverException {
		if (open != null)
			return;
		job = store.job(Long.toString(first.job()));
		retry = store.effort(job.id()).retry();
		open = worker.open(job);
		handlers = new TreeMap<>();
		open.all().forEach(handler -> handlers.put(handler.name(), handler));
	}

	/** Asked for all tasks together now and then. Where the job has begun another run, this one is to stop. */
	private synchronized Optional<JobRequest> request(JobJournal journal) throws DroverException {
		if (askedAt == 0 || System.nanoTime() - askedAt > ASK_NANOS) {
			request = journal.runs() ? journal.requested() : Optional.of(JobRequest.CANCEL);
			askedAt = System.nanoTime();
		}
		return request;
	}

	/** What one task of many sees of the world. */
	private final class AtDesk implements Execution.World {

		private final Work work;
		private final JobJournal journal;

		AtDesk(Work work, JobJournal journal) {
			this.work = work;
			this.journal = journal;
		}

		/** Whoever leads the job has seen to that. */
		@Override
		public Optional<String> permit(Step step) {
			return Optional.empty();
		}

		@Override
		public Optional<JobRequest> request() throws DroverException {
			return Desk.this.request(journal);
		}

		@Override
		public void givenUp(Step step, String reason) throws DroverException {
			work.givenUp(step, reason);
		}

		@Override
		public void paced(Step step, Duration pause) {
			work.paced(step, pause);
		}

		@Override
		public boolean leaves() {
			return false;
		}

		@Override
		public boolean lost() {
			return false;
		}
	}
}
