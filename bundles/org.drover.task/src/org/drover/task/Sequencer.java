package org.drover.task;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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
	 * Runs what is left of a job: all of a new one; of one that failed, was cancelled, paused, interrupted or waits for a decision, what is not
	 * done. A job that is done is left as it is. What becomes of it when a task fails for good, the options say.
	 *
	 * @param monitor when cancelled, running tasks are asked to stop, and no other starts
	 * @return the job as it then stands: DONE, FAILED (its tasks say why), CANCELLED, PAUSED, DECISION, or, backed out, UNDONE
	 * @throws DroverException where the job may not be run, or the database failed; the job may then be run again
	 */
	public Job run(String id, RunOptions options, IProgressMonitor monitor, JobListener listener) throws DroverException {
		try (AtWork here = store.atWork(id)) {
			return run(id, options, monitor, listener, steps -> steps);
		}
	}

	/**
	 * Goes on with a job without the tasks that failed and all that comes after them.
	 *
	 * @return as {@link #run}; never DONE
	 */
	public Job goOn(String id, RunOptions options, IProgressMonitor monitor, JobListener listener) throws DroverException {
		JobState state = store.job(id).state();
		if (state != JobState.DECISION && state != JobState.FAILED)
			throw new DroverException("no task of job " + id + " has failed: there is nothing to go on without");
		try (AtWork here = store.atWork(id)) {
			return run(id, options, monitor, listener, Agenda::withoutFailed);
		}
	}

	/**
	 * Takes back what a job has done, each task after all that came after it. A task that failed, or is in doubt, is taken back too: it may
	 * have done a part. A job that is undone is left as it is.
	 *
	 * @return the job as it then stands: UNDONE, or still UNDOING where a task could not be taken back (its error says why), the monitor
	 *         was cancelled or a pause was asked for; then undo goes on where it stopped
	 * @throws DroverException where there is nothing to undo, or the database failed; the job may then be undone again
	 */
	public Job undo(String id, RunOptions options, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return undo(id, 0, options, monitor, listener);
	}

	/**
	 * Takes back the later waves of a job alone.
	 *
	 * @param wave the last one that stays as it is; 0 = none
	 * @return as {@link #undo(String, RunOptions, IProgressMonitor, JobListener)}, save that a job of which something stays is then PAUSED, and
	 *         may be run again from there
	 */
	public Job undo(String id, int wave, RunOptions options, IProgressMonitor monitor, JobListener listener) throws DroverException {
		Job job = store.job(id);
		if (job.state() == JobState.UNDONE)
			return job;
		if (job.state() == JobState.SCHEDULED)
			throw new DroverException("job " + id + " has not been run: there is nothing to undo");
		try (AtWork here = store.atWork(id)) {
			return takeBack(job, wave, null, options, monitor, listener);
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

	private Job run(String id, RunOptions options, IProgressMonitor monitor, JobListener listener, UnaryOperator<List<Step>> which)
			throws DroverException {
		Job job = store.job(id);
		if (job.state() == JobState.DONE)
			return job;
		if (job.state() == JobState.UNDOING)
			throw new DroverException("job " + id + " is being undone: undo it to the end before it is run again");
		if (job.state() == JobState.UNDONE)
			throw new DroverException("job " + id + " has been undone: redo it to run it again from its start");
		JobJournal journal = journal(job);
		known(job, journal.steps());
		journal.jobBegins(JobState.RUNNING, job.state() == JobState.SCHEDULED ? "run" : "resumed", job.state() == JobState.RUNNING);
		Execution execution = new Run(job, journal, options, monitor, listener).go(Agenda.ofRun(which.apply(journal.steps())), TaskState.RUNNING,
				job.items(), job.done());
		try {
			return endOfRun(job, journal, execution, options, monitor, listener);
		} finally {
			execution.keepInterrupt();
		}
	}

	private Job endOfRun(Job job, JobJournal journal, Execution execution, RunOptions options, IProgressMonitor monitor, JobListener listener)
			throws DroverException {
		Optional<String> failure = execution.failure();
		if (journal.steps().stream().allMatch(step -> step.state() == TaskState.DONE))
			journal.jobEnds(JobState.DONE, "done", null);
		else if (execution.cancelled())
			journal.jobEnds(JobState.CANCELLED, "cancelled", null);
		else if (failure.isPresent() && options.onFailure() == OnFailure.BACK_OUT)
			return takeBack(store.job(job.id()), 0, "backed out, since " + failure.get(), options, monitor, listener);
		else if (failure.isPresent() && options.onFailure() == OnFailure.DECIDE)
			journal.jobEnds(JobState.DECISION, "needs a decision", failure.get());
		else if (execution.paused())
			journal.jobEnds(JobState.PAUSED, "paused", null);
		else
			journal.jobEnds(JobState.FAILED, "failed", failure.orElse(null));
		return store.job(job.id());
	}

	/** @param why a sentence, where it is not a person who wants it */
	private Job takeBack(Job job, int wave, String why, RunOptions options, IProgressMonitor monitor, JobListener listener) throws DroverException {
		JobJournal journal = journal(job);
		List<Step> steps = Agenda.afterWave(known(job, journal.steps()), wave);
		journal.jobBegins(JobState.UNDOING, why == null ? "undo" : "backing out", false);
		long items = steps.stream().filter(Agenda::hasEffects).mapToLong(Step::items).sum() + job.undone();
		RunOptions asFarAsItGoes = options.on(OnFailure.CONTINUE);
		Execution execution = new Run(job, journal, asFarAsItGoes, monitor, listener).go(Agenda.ofUndo(steps), TaskState.UNDOING, items, job.undone());
		try {
			return endOfUndo(job.id(), journal, wave, why, execution);
		} finally {
			execution.keepInterrupt();
		}
	}

	private Job endOfUndo(String id, JobJournal journal, int wave, String why, Execution execution) throws DroverException {
		List<Step> steps = journal.steps();
		if (steps.stream().noneMatch(Agenda::hasEffects))
			journal.jobEnds(JobState.UNDONE, "undone", why);
		else if (Agenda.afterWave(steps, wave).stream().noneMatch(Agenda::hasEffects))
			journal.jobEnds(JobState.PAUSED, "undone in part", "taken back to the end of wave " + wave);
		else
			journal.jobEnds(JobState.UNDOING, "undo stopped", execution.failure().orElse(why));
		return store.job(id);
	}

	private JobJournal journal(Job job) {
		return store.journalOf(Long.parseLong(job.id()), clock);
	}

	private List<Step> known(Job job, List<Step> steps) throws DroverException {
		for (Step step : steps)
			handler(job, step);
		return steps;
	}

	private TaskHandler handler(Job job, Step step) throws DroverException {
		TaskHandler handler = handlers.get(step.handler());
		if (handler == null)
			throw new DroverException("job " + job.id() + " has tasks that this Drover cannot do (" + step.handler()
					+ "): use the version that made it");
		return handler;
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
			Execution execution = new Execution(agenda, options, stop, new Work(doing), new News(journal, monitor, listener, doing, items, before));
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

		/** The handlers and the journal. */
		private final class Work implements Execution.World {

			private final TaskState doing;

			Work(TaskState doing) {
				this.doing = doing;
			}

			@Override
			public Verdict attempt(Step step, Tries tries, StopMonitor taskMonitor) {
				try {
					Task task = journal.task(step.number());
					TaskContext context = new TaskContext(store.effect(job.id(), step.number()), job.id(), task.spec().wave(), taskMonitor);
					Attempt attempt = new Attempt(journal, handler(job, step), task, step, context, tries, stop::isCanceled);
					return doing == TaskState.RUNNING ? attempt.run() : attempt.undo();
				} catch (DroverException | RuntimeException e) {
					return new Verdict.Broken(e);
				}
			}

			@Override
			public Optional<String> permit(Step step) throws DroverException {
				return journal.permit(step);
			}

			@Override
			public Optional<JobRequest> request() throws DroverException {
				return journal.requested();
			}

			@Override
			public void givenUp(Step step, String reason) throws DroverException {
				journal.givenUp(step.number(), doing == TaskState.RUNNING ? TaskState.FAILED : TaskState.UNDOING, reason);
			}

			@Override
			public void paced(Step step, Duration pause) {
				journal.paced(step.number(), pause);
			}
		}
	}
}
