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
 * are free of each other run side by side. Whoever runs or undoes a job takes it from whoever did before, who is fenced off; a
 * {@link Manager} sees to it that nobody does so without need, in an embedded project the caller.
 */
public final class Sequencer {

	private final JobStore store;
	private final Clock clock;
	private final Crew crew;
	private final Map<String, TaskHandler> handlers = new TreeMap<>();

	/** @param handlers for every task of the jobs to run; of two with the same name the later counts */
	public Sequencer(JobStore store, Clock clock, Collection<TaskHandler> handlers) {
		this(store, clock, handlers, Crew.ALONE);
	}

	Sequencer(JobStore store, Clock clock, Collection<TaskHandler> handlers, Crew crew) {
		this.store = store;
		this.clock = clock;
		this.crew = crew;
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
		Job job = undoable(id);
		if (job.state() == JobState.UNDONE)
			return job;
		try (AtWork here = store.atWork(id)) {
			return takeBack(job, wave, null, options, monitor, listener);
		}
	}

	/**
	 * Says what {@link #undo(String, int, RunOptions, IProgressMonitor, JobListener)} would change, as things stand; changes nothing and leaves
	 * no line in the journal.
	 *
	 * @param wave the last one that would stay as it is; 0 = none
	 * @throws DroverException where there is nothing to undo, or the database failed
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
	 */
	public UndoForecast preview(String id, int wave, IProgressMonitor monitor) throws DroverException {
		Job job = undoable(id);
		JobJournal journal = journal(job);
		List<Step> steps = Agenda.afterWave(known(job, journal.steps()), wave);
		return new UndoForesight(job, journal, step -> handlers.get(step.handler()), step -> store.effect(id, step.number())).look(steps, monitor);
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

	private Job undoable(String id) throws DroverException {
		Job job = store.job(id);
		if (job.state() == JobState.SCHEDULED)
			throw new DroverException("job " + id + " has not been run: there is nothing to undo");
		return job;
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
		begin(job, journal, JobState.RUNNING, job.state() == JobState.SCHEDULED ? "run" : "resumed");
		Execution execution = new Run(job, journal, options, monitor, listener).go(Agenda.ofRun(which.apply(journal.steps())), TaskState.RUNNING,
				job.items(), job.done());
		try {
			return endOfRun(job, journal, execution, options, monitor, listener);
		} finally {
			execution.keepInterrupt();
		}
	}

	/** Where a manager was at the same before, its tasks may still be at work, elsewhere. */
	private void begin(Job job, JobJournal journal, JobState state, String event) throws DroverException {
		if (crew.takesOver() && job.state() == state && store.manager(job.id()).isPresent())
			journal.jobGoesOn(crew.manager());
		else
			journal.jobBegins(state, event, state == JobState.RUNNING && job.state() == state, crew.manager());
	}

	private Job endOfRun(Job job, JobJournal journal, Execution execution, RunOptions options, IProgressMonitor monitor, JobListener listener)
			throws DroverException {
		if (execution.left())
			return store.job(job.id());
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
		known(job, journal.steps());
		begin(job, journal, JobState.UNDOING, why == null ? "undo" : "backing out");
		List<Step> steps = Agenda.afterWave(journal.steps(), wave); // only now is whoever was at it fenced off, and can begin no other task
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
		if (execution.left())
			return store.job(id);
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
			Work.handler(job, step, handlers);
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
			Work work = new Work(store, job, journal, handlers, doing, stop, crew);
			Hands hands = crew.hands(journal, doing, work::attempt);
			Execution execution = new Execution(agenda, options.workers(crew.atOnce(options)), stop, hands, work,
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
