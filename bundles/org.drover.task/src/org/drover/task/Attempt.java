package org.drover.task;

import java.util.Objects;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.task.internal.Step;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one task: intent row, keyed effect, outcome row. */
final class Attempt {

	private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
	private static final String UNKNOWN = "{}";

	/** What a handler is asked to do, and how that is written down. */
	@FunctionalInterface
	private interface Effect {
		Verdict.Finished apply() throws HandlerFailure, DroverException;
	}

	/** A handler's own failure; the journal's come as they are. */
	private static final class HandlerFailure extends Exception {
		private static final long serialVersionUID = 1L;

		HandlerFailure(DroverException reason) {
			super(reason);
		}

		DroverException reason() {
			return (DroverException) getCause();
		}
	}

	/** A call of a handler. */
	@FunctionalInterface
	private interface Call<T> {
		T call() throws DroverException;
	}

	private final JobJournal journal;
	private final TaskHandler handler;
	private final Task task;
	private final TaskContext context;
	private final boolean last;

	/**
	 * @param task as it was read before this try
	 * @param last whether a failure is final in any case
	 */
	Attempt(JobJournal journal, TaskHandler handler, Task task, TaskContext context, boolean last) {
		this.journal = journal;
		this.handler = handler;
		this.task = task;
		this.context = context;
		this.last = last;
	}

	Verdict run() {
		return attempt(TaskState.RUNNING, TaskState.FAILED, () -> {
			Optional<String> found = startedBefore() ? probe() : Optional.empty();
			String outcome = found.isPresent() ? found.get() : call(() -> Objects.requireNonNull(handler.run(context, task.spec().input()),
					"a handler may not answer null"));
			journal.done(task.number(), outcome, found.isPresent());
			return new Verdict.Finished();
		});
	}

	Verdict undo() {
		return attempt(TaskState.UNDOING, TaskState.UNDOING, () -> {
			String outcome = task.outcome().isPresent() ? task.outcome().get() : outcomeOfDoubt();
			call(() -> {
				handler.undo(context, task.spec().input(), outcome);
				return null;
			});
			journal.undone(task.number());
			return new Verdict.Finished();
		});
	}

	private Verdict attempt(TaskState doing, TaskState failed, Effect effect) {
		try {
			journal.taskBegins(task.number(), doing);
			return effect.apply();
		} catch (HandlerFailure e) {
			return failed(e.reason(), doing, failed);
		} catch (OperationCanceledException e) {
			return stopped(doing, failed);
		} catch (Throwable e) { // whatever it is, the thread that runs the job must hear of it
			return new Verdict.Broken(e);
		}
	}

	/** Whatever an earlier try did, this one must find out first. */
	private boolean startedBefore() {
		return task.attempts() > 0;
	}

	/** A task that was never finished: what it did, if that was all; the handler finds a part by the effect's name. */
	private String outcomeOfDoubt() throws HandlerFailure, DroverException {
		Optional<String> found = probe();
		if (found.isPresent())
			journal.foundDone(task.number(), found.get());
		return found.orElse(UNKNOWN);
	}

	private Optional<String> probe() throws HandlerFailure {
		return call(() -> handler.probe(context, task.spec().input()));
	}

	private <T> T call(Call<T> call) throws HandlerFailure {
		try {
			return call.call();
		} catch (DroverException e) {
			throw new HandlerFailure(e);
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException e) {
			LOG.error("the handler {} broke on task {} of job {}", handler.name(), task.number(), context.job(), e);
			throw new HandlerFailure(new DroverException(
					"a fault in Drover (" + handler.name() + ": " + e + "): the log has the details, please report it", e));
		}
	}

	private Verdict failed(DroverException reason, TaskState doing, TaskState failed) {
		boolean again = reason.retry() == Retry.LATER && !last;
		LOG.debug("task {} of job {} failed", task.number(), context.job(), reason);
		try {
			if (again)
				journal.triedInVain(task.number(), doing, reason.getMessage());
			else
				journal.failed(task.number(), failed, reason.getMessage());
		} catch (DroverException e) {
			return new Verdict.Broken(e);
		}
		return again ? new Verdict.Again() : new Verdict.Failed();
	}

	/** A handler that stops although nobody asked for it has failed. */
	private Verdict stopped(TaskState doing, TaskState failed) {
		if (!context.monitor().isCanceled())
			return failed(new DroverException("the task stopped by itself"), doing, failed);
		try {
			journal.stopped(task.number());
		} catch (DroverException e) {
			return new Verdict.Broken(e);
		}
		return new Verdict.Stopped();
	}
}
