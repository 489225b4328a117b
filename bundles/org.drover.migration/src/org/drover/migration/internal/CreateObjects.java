package org.drover.migration.internal;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.plan.Action;
import org.drover.task.TaskContext;

/** Creates a batch of objects in the new topology: configuration objects, or the records of clients that are about to move. */
final class CreateObjects extends Step {

	CreateObjects(Sides sides, Action action) {
		super(sides, action);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		writesTarget(context);
		sides.targetProvider().create(context.effect(), input.objects());
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		writesTarget(context);
		sides.targetProvider().delete(context.effect(), input.objectRefs());
	}

	@Override
	Optional<String> probe(TaskContext context, TaskInput input) throws DroverException {
		readsTarget(context);
		boolean all = sides.targetProvider().createdBy(context.effect()).containsAll(input.objectRefs());
		return all ? Optional.of(NOTHING) : Optional.empty();
	}
}
