package org.drover.task;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

/** What a handler is given beside its input: one for each call. */
public final class TaskContext {

	private final String effect;
	private final String job;
	private final int wave;
	private final IProgressMonitor monitor;
	private final List<AddedTask> added = new ArrayList<>();
	private volatile Waiting waiting;

	public TaskContext(String effect, String job, int wave, IProgressMonitor monitor) {
		this.effect = effect;
		this.job = job;
		this.wave = wave;
		this.monitor = monitor;
	}

	/** Globally unique and the same for every try of the task: {@code <project>-j<job>-t<task>}. */
	public String effect() {
		return effect;
	}

	/** The job's id. */
	public String job() {
		return job;
	}

	/** The wave the task belongs to, from 1. */
	public int wave() {
		return wave;
	}

	/** Cancelled when the task is to stop: with its job, or because its time is over. */
	public IProgressMonitor monitor() {
		return monitor;
	}

	/**
	 * Adds a task to the job, if the run of this one ends well, in the transaction that says so; undoing this one forgets it. A probe that finds
	 * a run completed has to add the same again.
	 */
	public void add(AddedTask task) {
		if (task.after().stream().anyMatch(place -> place < 0 || place >= added.size()))
			throw new IllegalArgumentException("an added task comes after one that was not added before it");
		added.add(task);
	}

	/**
	 * Says what the task waits for from now on, until something else is said or the handler returns. Costs next to nothing: what lasts a second
	 * is written to the task's row, about once a second, for those who want to know why a job does not come to its end.
	 *
	 * @param on which one, in words, and how far that is: {@code DRV: 13 of 25 have come}
	 */
	public void waiting(Wait wait, String on) {
		Waiting before = waiting;
		waiting = new Waiting(wait, on, before != null && before.kind() == wait ? before.since() : System.nanoTime());
	}

	/** Null where the handler has not said. */
	Waiting waiting() {
		return waiting;
	}

	List<AddedTask> added() {
		return List.copyOf(added);
	}
}
