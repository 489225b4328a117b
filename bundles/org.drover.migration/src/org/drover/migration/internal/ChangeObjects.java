package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;
import org.drover.task.UndoPreview;

/**
 * Changes a batch of configuration objects of the new topology: overwrites or merges what is in conflict. The task's input says what they were when the
 * plan was made, so that it is refused where one has moved since, and so that undoing is the same in reverse.
 */
final class ChangeObjects extends Step {

	ChangeObjects(Sides sides) {
		super(sides, Action.CHANGE);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		Provider provider = EditTopology.provider(sides.target());
		writesTarget(context);
		provider.edit(context.effect(), edits(input));
		return NOTHING;
	}

	/** What was not changed is as it was before, and passed over. */
	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		writesTarget(context);
		sides.targetProvider().edit(context.effect(), edits(input).reversed().stream().map(Edit::reversed).toList());
	}

	@Override
	UndoPreview preview(TaskContext context, TaskInput input) throws DroverException {
		return new EditPreview(sides.targetProvider(), sides.target().topology(), context.effect()).of(edits(input));
	}

	@Override
	Optional<String> probe(TaskContext context, TaskInput input) throws DroverException {
		readsTarget(context);
		return sides.targetProvider().edited(context.effect(), edits(input)) ? Optional.of(NOTHING) : Optional.empty();
	}

	private static List<Edit> edits(TaskInput input) {
		Map<ObjectRef, NewObject> before = input.resolution().before().stream().collect(Collectors.toMap(image -> image.object().ref(), Function.identity()));
		List<Edit> edits = new ArrayList<>();
		for (NewObject after : input.objects())
			edits.add(new Edit(before.get(after.object().ref()), after));
		return edits;
	}
}
