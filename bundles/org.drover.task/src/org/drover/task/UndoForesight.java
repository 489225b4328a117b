package org.drover.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.drover.model.DroverException;
import org.drover.task.UndoForecast.Listed;
import org.drover.task.UndoForecast.Remark;
import org.drover.task.internal.Step;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the handlers what an undo would change, in its order, and adds that up. Writes nothing; keeps no more than it lists. */
final class UndoForesight {

	private static final Logger LOG = LoggerFactory.getLogger(UndoForesight.class);

	private final Job job;
	private final JobJournal journal;
	private final Function<Step, TaskHandler> handlers;
	private final Function<Step, String> effects;

	private int unfinished;
	private final Map<String, Long> byKind = new TreeMap<>();
	private long changes;
	private final Map<String, UndoChange> firstChanges = new LinkedHashMap<>();
	private final Tally<UndoChange> changedSince = new Tally<>();
	private final Tally<Remark> refused = new Tally<>();
	private final Tally<Remark> unknown = new Tally<>();

	/** @param handlers has one for every step */
	UndoForesight(Job job, JobJournal journal, Function<Step, TaskHandler> handlers, Function<Step, String> effects) {
		this.job = job;
		this.journal = journal;
		this.handlers = handlers;
		this.effects = effects;
	}

	/** @param steps all that the undo would take back, and others without effects */
	UndoForecast look(List<Step> steps, IProgressMonitor monitor) throws DroverException {
		int tasks = (int) steps.stream().filter(Agenda::hasEffects).count();
		monitor.beginTask("Preview the undo of " + job.name(), tasks);
		try {
			Agenda agenda = Agenda.ofUndo(steps);
			while (agenda.hasNext()) {
				Step step = agenda.next().orElseThrow();
				look(step, monitor);
				agenda.finished(step, List.of());
				monitor.worked(1);
			}
		} finally {
			monitor.done();
		}
		return new UndoForecast(tasks, unfinished, Collections.unmodifiableSortedMap(new TreeMap<>(byKind)),
				new Listed<>(changes, List.copyOf(firstChanges.values())), changedSince.listed(), refused.listed(), unknown.listed());
	}

	private void look(Step step, IProgressMonitor monitor) throws DroverException {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		Task task = journal.task(step.number());
		monitor.subTask(task.spec().title());
		boolean finished = task.state() == TaskState.DONE;
		unfinished += finished ? 0 : 1;
		UndoPreview preview = preview(step, task, new StopMonitor(monitor));
		preview.unknown().ifPresent(why -> unknown.add(new Remark(task.number(), task.spec().title(), why)));
		preview.refusal().ifPresent(why -> refused.add(new Remark(task.number(), task.spec().title(), why)));
		preview.changes().forEach(change -> add(finished ? change : change.withoutLeft()));
	}

	/** What one task's handler has no answer to is no reason to say nothing of the others. */
	private UndoPreview preview(Step step, Task task, StopMonitor monitor) {
		TaskHandler handler = handlers.apply(step);
		TaskContext context = new TaskContext(effects.apply(step), job.id(), task.spec().wave(), monitor);
		try {
			Optional<String> outcome = task.outcome().isPresent() ? task.outcome() : handler.probe(context, task.spec().input());
			return handler.preview(context, task.spec().input(), outcome.orElse(TaskHandler.UNKNOWN));
		} catch (DroverException e) {
			LOG.debug("task {} of job {} cannot be previewed", task.number(), job.id(), e);
			return UndoPreview.unknown(e.getMessage());
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException e) {
			LOG.error("the handler {} broke on a preview of task {} of job {}", handler.name(), task.number(), job.id(), e);
			return UndoPreview.unknown("a fault in Drover (" + handler.name() + ": " + e + "): the log has the details, please report it");
		}
	}

	private void add(UndoChange change) {
		if (change.left().isPresent())
			changedSince.add(change);
		if (change.again()) {
			firstChanges.computeIfPresent(change.what(), (what, before) -> before.then(change));
		} else if (change.changes()) {
			changes++;
			byKind.merge(change.kind(), 1L, Long::sum);
			if (firstChanges.size() < UndoForecast.MOST_CHANGES)
				firstChanges.put(change.what(), change);
		}
	}

	/** Counts all and keeps the first. */
	private static final class Tally<T> {

		private final List<T> first = new ArrayList<>();
		private long count;

		void add(T one) {
			count++;
			if (first.size() < UndoForecast.MOST_LISTED)
				first.add(one);
		}

		Listed<T> listed() {
			return new Listed<>(count, first);
		}
	}
}
