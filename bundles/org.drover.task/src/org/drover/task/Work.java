package org.drover.task;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.task.internal.Step;
import org.eclipse.core.runtime.IProgressMonitor;

/** The handlers and the journal of one run or undo. */
final class Work implements Execution.World {

	private final JobStore store;
	private final Job job;
	private final JobJournal journal;
	private final Map<String, TaskHandler> handlers;
	private final TaskState doing;
	private final IProgressMonitor stop;
	private final Crew crew;

	/** @param stop cancelled when the whole job is to stop */
	Work(JobStore store, Job job, JobJournal journal, Map<String, TaskHandler> handlers, TaskState doing, IProgressMonitor stop, Crew crew) {
		this.store = store;
		this.job = job;
		this.journal = journal;
		this.handlers = handlers;
		this.doing = doing;
		this.stop = stop;
		this.crew = crew;
	}

	/** Makes one try of a step. */
	Verdict attempt(Step step, Tries tries, StopMonitor monitor) {
		try {
			Task task = journal.task(step.number());
			TaskContext context = new TaskContext(store.effect(job.id(), step.number()), job.id(), task.spec().wave(), monitor);
			Attempt attempt = new Attempt(journal, handler(job, step, handlers), task, step, context, tries, stop::isCanceled);
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

	@Override
	public boolean leaves() {
		return crew.leaves();
	}

	@Override
	public boolean lost() throws DroverException {
		return !journal.leads();
	}

	static TaskHandler handler(Job job, Step step, Map<String, TaskHandler> handlers) throws DroverException {
		TaskHandler handler = handlers.get(step.handler());
		if (handler == null)
			throw new DroverException("job " + job.id() + " has tasks that this Drover cannot do (" + step.handler()
					+ "): use the version that made it");
		return handler;
	}
}
