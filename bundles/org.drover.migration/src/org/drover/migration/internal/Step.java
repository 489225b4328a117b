package org.drover.migration.internal;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.plan.Action;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.UndoPreview;
import org.drover.task.Wait;

/** A handler whose input is a {@link TaskInput} and whose undo needs nothing that the input does not say. */
abstract class Step implements TaskHandler {

	static final String NOTHING = "{}";

	protected final Sides sides;
	private final Action action;

	Step(Sides sides, Action action) {
		this.sides = sides;
		this.action = action;
	}

	static String handlerName(Action action) {
		return "migration." + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	@Override
	public final String name() {
		return handlerName(action);
	}

	@Override
	public final String run(TaskContext context, String input) throws DroverException {
		return run(context, Json.read(input, TaskInput.class));
	}

	@Override
	public final void undo(TaskContext context, String input, String outcome) throws DroverException {
		undo(context, Json.read(input, TaskInput.class));
	}

	@Override
	public final Optional<String> probe(TaskContext context, String input) throws DroverException {
		return probe(context, Json.read(input, TaskInput.class));
	}

	@Override
	public final UndoPreview preview(TaskContext context, String input, String outcome) throws DroverException {
		return preview(context, Json.read(input, TaskInput.class));
	}

	abstract String run(TaskContext context, TaskInput input) throws DroverException;

	abstract void undo(TaskContext context, TaskInput input) throws DroverException;

	abstract UndoPreview preview(TaskContext context, TaskInput input) throws DroverException;

	/** Before a call that reads the source; so of the others. Which one it is a person sees who asks what the task waits for. */
	final void readsSource(TaskContext context) {
		context.waiting(Wait.SOURCE_READ, sides.source().description());
	}

	final void writesSource(TaskContext context) {
		context.waiting(Wait.SOURCE_WRITE, sides.source().description());
	}

	final void readsTarget(TaskContext context) {
		context.waiting(Wait.TARGET_READ, sides.target().description());
	}

	final void writesTarget(TaskContext context) {
		context.waiting(Wait.TARGET_WRITE, sides.target().description());
	}

	/** Answers "not done" unless a step knows better: every run has the effect of once. */
	Optional<String> probe(TaskContext context, TaskInput input) throws DroverException {
		return Optional.empty();
	}
}
