package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;

/** Creates a batch of objects in the new topology, with their secrets: configuration objects, or the records of clients that are about to move. */
final class CreateObjects extends Step {

	CreateObjects(Sides sides, Action action) {
		super(sides, action);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		writesTarget(context);
		sides.targetProvider().create(context.effect(), input.objects());
		Optional<CarriedSecrets> secrets = CarriedSecrets.between(sides);
		if (secrets.isPresent()) {
			readsSource(context);
			secrets.get().carry(context.effect(), input);
		}
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		writesTarget(context);
		sides.targetProvider().delete(context.effect(), input.objectRefs());
	}

	@Override
	UndoPreview preview(TaskContext context, TaskInput input) throws DroverException {
		Set<ObjectRef> ours = sides.targetProvider().createdBy(context.effect());
		Map<ObjectRef, ManagedObject> now = sides.targetProvider().read(input.objectRefs());
		List<UndoChange> changes = new ArrayList<>();
		for (NewObject created : input.objects()) {
			ObjectRef ref = created.object().ref();
			String kind = input.action() == Action.ADMIT ? "client record" : ref.kind().label();
			changes.add(Images.deletion(kind, Images.what(ref, sides.target()), created.object(), now.get(ref), ours.contains(ref)));
		}
		return UndoPreview.of(changes);
	}

	@Override
	Optional<String> probe(TaskContext context, TaskInput input) throws DroverException {
		readsTarget(context);
		boolean all = sides.targetProvider().createdBy(context.effect()).containsAll(input.objectRefs());
		// the objects do not say whether their secrets have come
		return all && CarriedSecrets.between(sides).isEmpty() ? Optional.of(NOTHING) : Optional.empty();
	}
}
