package org.drover.task;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.DroverException;
import org.drover.task.internal.Step;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Runs jobs and takes them back. Before each call of a handler an intent is committed to the journal, and after it the outcome; so a
 * manager may die at any instruction, and the next run or undo finds which tasks are in doubt, probes them, and goes on. Tasks that
 * are free of each other run side by side. A project is open to one process, so nobody else runs the job meanwhile; within the
 * process the caller sees to that.
 */
public final class Sequencer {

	private final JobStore store;
	private final Clock clock;
	private final Map<String, TaskHandler> handlers = new TreeMap<>();

	/** @param handlers for every task of the jobs to run; of two with the same name the later counts */
	public Sequencer(JobStore store, Clock clock, Collection<TaskHandler> handlers) {
		this.store = store;
		this.clock = clock;
		handlers.forEach(handler -> this.handlers.put(handler.name(), handler));
	}

	/**
	 * Runs what is left of a job: all of a new one; of one that failed, was cancelled or interrupted, what is not done. A job that is done
	 * is left as it is. A task that fails for good stops those that come after it, the others are finished.
	 *
	 * @param monitor when cancelled, running tasks are asked to stop, and no other starts
	 * @return the job as it then stands: DONE, FAILED (its tasks say why) or CANCELLED
	 * @throws DroverException where the job may not be run, or the database failed; the job may then be run again
	 */
	public Job run(String id, RunOptions options, IProgressMonitor monitor, JobListener listener) throws DroverException {
		Job job = store.job(id);
		if (job.state() == JobState.DONE)
			return job;
		if (job.state() == JobState.UNDOING)
			throw new DroverException("job " + id + " is being undone: undo it to the end before it is run again");
		if (job.state() == JobState.UNDONE)
			throw new DroverException("job " + id + " has been undone: redo it to run it again from its start");
		JobJournal journal = journal(job);
		List<Step> steps = known(job, journal.steps());
		journal.jobBegins(JobState.RUNNING, job.state() == JobState.SCHEDULED ? "run" : "resumed", "");
		Execution execution = new Run(job, journal, options, monitor, listener).go(Agenda.ofRun(steps), TaskState.RUNNING, job.items(),
				job.done());
		try {
			return endOfRun(id, journal, execution);
		} finally {
			execution.keepInterrupt();
		}
	}

	/**
	 * Takes back what a job has done, each task after all that came after it. A task that failed, or is in doubt, is taken back too: it may
	 * have done a part. A job that is undone is left as it is.
	 *
	 * @return the job as it then stands: UNDONE, or still UNDOING where a task could not be taken back (its error says why) or the monitor
	 *         was cancelled; then undo goes on where it stopped
	 * @throws DroverException where there is nothing to undo, or the database failed; the job may then be undone again
	 */
	public Job undo(String id, RunOptions options, IProgressMonitor monitor, JobListener listener) throws DroverException {
		Job job = store.job(id);
		if (job.state() == JobState.UNDONE)
			return job;
		if (job.state() == JobState.SCHEDULED)
			throw new DroverException("job " + id + " has not been run: there is nothing to undo");
		JobJournal journal = journal(job);
		List<Step> steps = known(job, journal.steps());
		journal.jobBegins(JobState.UNDOING, "undo", "");
		long items = steps.stream().filter(Agenda::hasEffects).mapToLong(Step::items).sum() + job.undone();
		Execution execution = new Run(job, journal, options, monitor, listener).go(Agenda.ofUndo(steps), TaskState.UNDOING, items,
				job.undone());
		try {
			return endOfUndo(id, journal);
		} finally {
			execution.keepInterrupt();
		}
	}

	/**
	 * Runs a job that was undone again, from its start.
	 *
	 * @return as {@link #run}
	 */
	public Job redo(String id, RunOptions options, IProgressMonitor monitor, JobListener listener) throws DroverException {
		Job job = store.job(id);
		if (job.state() != JobState.UNDONE)
			throw new DroverException("job " + id + " has not been undone: only then can it be redone");
		journal(job).reset();
		return run(id, options, monitor, listener);
	}

	private Job endOfRun(String id, JobJournal journal, Execution execution) throws DroverException {
		boolean done = journal.steps().stream().allMatch(step -> step.state() == TaskState.DONE);
		if (done)
			journal.jobEnds(JobState.DONE, "done", "");
		else if (execution.cancelled())
			journal.jobEnds(JobState.CANCELLED, "cancelled", "");
		else
			journal.jobEnds(JobState.FAILED, "failed", "");
		return store.job(id);
	}

	private Job endOfUndo(String id, JobJournal journal) throws DroverException {
		boolean undone = journal.steps().stream().noneMatch(Agenda::hasEffects);
		if (undone)
			journal.jobEnds(JobState.UNDONE, "undone", "");
		else
			journal.jobEnds(JobState.UNDOING, "undo stopped", "");
		return store.job(id);
	}

	private JobJournal journal(Job job) {
		return store.journalOf(Long.parseLong(job.id()), clock);
	}

	private List<Step> known(Job job, List<Step> steps) throws DroverException {
		for (Step step : steps) {
			if (!handlers.containsKey(step.handler()))
				throw new DroverException("job " + job.id() + " has tasks that this Drover cannot do (" + step.handler()
						+ "): use the version that made it");
		}
		return steps;
	}

	/** One run or undo. */
	private final class Run {

		private final Job job;
		private final JobJournal journal;
		private final RunOptions options;
		private final IProgressMonitor monitor;
		private final StopMonitor stop;
		private final JobListener listener;

		Run(Job job, JobJournal journal, RunOptions options, IProgressMonitor monitor, JobListener listener) {
			this.job = job;
			this.journal = journal;
			this.options = options;
			this.monitor = monitor;
			this.stop = new StopMonitor(monitor);
			this.listener = listener;
		}

		Execution go(Agenda agenda, TaskState doing, long items, long before) throws DroverException {
			Execution execution = new Execution(agenda, options, stop, (step, last) -> attempt(step, doing, last),
					new News(journal, monitor, listener, doing, items, before));
			monitor.beginTask(job.name(), (int) Math.min(items - before, Integer.MAX_VALUE));
			try {
				execution.go();
			} finally {
				monitor.done();
			}
			if (execution.broken() != null)
				execution.keepInterrupt();
			rethrow(execution.broken());
			return execution;
		}

		private Verdict attempt(Step step, TaskState doing, boolean last) {
			try {
				Task task = journal.task(step.number());
				TaskContext context = new TaskContext(store.effect(job.id(), step.number()), job.id(), task.spec().wave(), stop);
				Attempt attempt = new Attempt(journal, handlers.get(step.handler()), task, context, last);
				return doing == TaskState.RUNNING ? attempt.run() : attempt.undo();
			} catch (DroverException | RuntimeException e) {
				return new Verdict.Broken(e);
			}
		}

		private void rethrow(Throwable broken) throws DroverException {
			switch (broken) {
			case null -> {
			}
			case DroverException failure -> throw failure;
			case RuntimeException fault -> throw fault;
			case Error error -> throw error;
			default -> throw new IllegalStateException("the sequencer broke off job " + job.id(), broken);
			}
		}
	}
}
