package org.drover.task;

import java.util.Optional;

import org.drover.model.DroverException;

/**
 * Does one kind of task. Input and outcome are plain data (JSON text). The sequencer writes an intent before it calls
 * {@link #run} or {@link #undo} and the outcome after; a manager that dies in between leaves the task in doubt, and whoever takes over
 * calls {@link #probe} first. Each effect must be keyed by {@link TaskContext#effect()} so that twice has the effect of once.
 * Called from several threads at once, each with a task of its own.
 */
public interface TaskHandler {

	/** The outcome of a task that was never finished: it may have done a part, which its effect's name tells. */
	String UNKNOWN = "{}";

	/** The name tasks carry; never changes once a journal has it. */
	String name();

	/**
	 * @return the outcome: what undo needs to know (before-images); never null, {@code "{}"} where nothing
	 * @throws DroverException the task failed; {@link DroverException#retry()} says whether another try may help
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the context's monitor was cancelled; the task may then run again
	 */
	String run(TaskContext context, String input) throws DroverException;

	/** Takes back what {@link #run} did. Undoing what is already undone succeeds. */
	void undo(TaskContext context, String input, String outcome) throws DroverException;

	/**
	 * Was a run in doubt completed?
	 *
	 * @return its outcome if all of it was done; empty if none or a part, and {@link #run} is to be called (again)
	 */
	Optional<String> probe(TaskContext context, String input) throws DroverException;

	/**
	 * What {@link #undo} would change now, and what of it somebody has changed since. Only looks. Tasks are asked in the order of the undo, and
	 * nothing has been taken back when a later one is asked: where two change the same thing, the handler says what the first one would leave.
	 *
	 * @param outcome as undo would get it
	 * @throws DroverException where that cannot be found out just now
	 */
	default UndoPreview preview(TaskContext context, String input, String outcome) throws DroverException {
		return UndoPreview.unknown("tasks of this kind (" + name() + ") say nothing before they are taken back");
	}
}
