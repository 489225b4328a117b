package org.drover.task;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.drover.model.DroverException;
import org.drover.task.internal.Step;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one task: intent row, keyed effect, outcome row. */
final class Attempt {

	private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

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

	/** A task that has ended its manager so often is not tried again by itself. */
	static final int MOST_INTERRUPTIONS = 5;

	private final JobJournal journal;
	private final TaskHandler handler;
	private final Task task;
	private final Step step;
	private final TaskContext context;
	private final Tries tries;
	private final BooleanSupplier jobStops;
	private long fence;

	/**
	 * @param task     as it was read before this try
	 * @param jobStops whether the whole job is to stop, and not this task alone
	 */
	Attempt(JobJournal journal, TaskHandler handler, Task task, Step step, TaskContext context, Tries tries, BooleanSupplier jobStops) {
		this.journal = journal;
		this.handler = handler;
		this.task = task;
		this.step = step;
		this.context = context;
		this.tries = tries;
		this.jobStops = jobStops;
	}

	Verdict run() {
		return attempt(TaskState.RUNNING, TaskState.FAILED, () -> {
			refuseWhatEndsManagers();
			Optional<String> found = startedBefore() ? probe() : Optional.empty();
			String outcome = found.isPresent() ? found.get() : call(() -> Objects.requireNonNull(handler.run(context, task.spec().input()),
					"a handler may not answer null"));
			return new Verdict.Finished(journal.done(task, fence, outcome, found.isPresent(), context.added()));
		});
	}

	Verdict undo() {
		return attempt(TaskState.UNDOING, TaskState.UNDOING, () -> {
			String outcome = task.outcome().isPresent() ? task.outcome().get() : outcomeOfDoubt();
			call(() -> {
				handler.undo(context, task.spec().input(), outcome);
				return null;
			});
			journal.undone(task.number(), fence);
			return new Verdict.Finished(List.of());
		});
	}

	private Verdict attempt(TaskState doing, TaskState failed, Effect effect) {
		try {
			fence = journal.taskBegins(task.number(), doing);
			try (WaitWatch.Watched watched = journal.watched(task.number(), fence, context)) {
				return effect.apply();
			}
		} catch (HandlerFailure e) {
			return failed(e.reason(), doing, failed);
		} catch (OperationCanceledException e) {
			return stopped(doing, failed);
		} catch (FencedOffException e) {
			LOG.warn("{}", e.getMessage());
			return new Verdict.Stopped();
		} catch (Throwable e) { // whatever it is, the thread that runs the job must hear of it
			return new Verdict.Broken(e);
		}
	}

	private void refuseWhatEndsManagers() throws HandlerFailure, DroverException {
		if (step.interrupted() < MOST_INTERRUPTIONS)
			return;
		journal.forgetInterrupted(task.number());
		throw new HandlerFailure(new DroverException("Drover ended " + step.interrupted()
				+ " times while at work on this, so it was not tried again: look for the reason in the log, then run the job again"));
	}

	/** Whatever an earlier try did, this one must find out first. */
	private boolean startedBefore() {
		return task.attempts() > 0;
	}

	/** A task that was never finished: what it did, if that was all; the handler finds a part by the effect's name. */
	private String outcomeOfDoubt() throws HandlerFailure, DroverException {
		Optional<String> found = probe();
		if (found.isPresent())
			journal.foundDone(task.number(), fence, found.get());
		return found.orElse(TaskHandler.UNKNOWN);
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
		} catch (RuntimeException | Error e) { // an Error in one task is no reason to leave all others
			LOG.error("the handler {} broke on task {} of job {}", handler.name(), task.number(), context.job(), e);
			throw new HandlerFailure(new DroverException(
					"a fault in Drover (" + handler.name() + ": " + e + "): the log has the details, please report it", e));
		}
	}

	private Verdict failed(DroverException reason, TaskState doing, TaskState failed) {
		if (reason instanceof PostponedException later)
			return postponed(later, doing);
		Optional<Duration> pause = tries.afterFailure(reason.retry());
		LOG.debug("task {} of job {} failed", task.number(), context.job(), reason);
		try {
			if (pause.isPresent()) {
				Wait why = reason.retry() == DroverException.Retry.SOON ? Wait.LOCK : Wait.RETRY;
				journal.triedInVain(task.number(), fence, doing, reason.getMessage(), why, pause.get());
				return new Verdict.Again(pause.get());
			}
			journal.failed(task.number(), fence, failed, reason.getMessage());
			return new Verdict.Failed(reason.getMessage());
		} catch (FencedOffException e) {
			LOG.warn("{}", e.getMessage());
			return new Verdict.Stopped();
		} catch (DroverException e) {
			return new Verdict.Broken(e);
		}
	}

	private Verdict postponed(PostponedException later, TaskState doing) {
		try {
			journal.postponed(task.number(), fence, doing, later);
			return new Verdict.Again(later.pause());
		} catch (DroverException e) {
			return e instanceof FencedOffException ? new Verdict.Stopped() : new Verdict.Broken(e);
		}
	}

	/** A handler that stops although its job goes on has failed: of itself, or because its time was over. */
	private Verdict stopped(TaskState doing, TaskState failed) {
		if (!jobStops.getAsBoolean())
			return failed(new DroverException(context.monitor().isCanceled() ? overtime(step) : "the task stopped by itself"), doing, failed);
		try {
			journal.stopped(task.number(), fence);
		} catch (DroverException e) {
			return e instanceof FencedOffException ? new Verdict.Stopped() : new Verdict.Broken(e);
		}
		return new Verdict.Stopped();
	}

	static String overtime(Step step) {
		return "it had not ended within " + Durations.words(step.timeout()) + ": see what holds it up, then run the job again";
	}
}
