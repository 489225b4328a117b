package org.drover.migration.internal;

import java.util.Map;
import java.util.Set;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;

/**
 * Hands a distribution point over, with all that is on it: nothing is sent again. The legacy topology lets go first; while only one side
 * has been told, both records still name the new topology, so its clients are served throughout.
 */
final class TakeOverPoint extends Step {

	TakeOverPoint(Sides sides) {
		super(sides, Action.TAKE_OVER);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		Map<String, String> taken = Map.of(Attributes.OWNER, sides.target().topology(), Attributes.SHARED_WITH, "");
		for (ObjectRef point : input.items()) {
			writesSource(context);
			sides.sourceProvider().configure(point, taken);
			writesTarget(context);
			sides.targetProvider().configure(point, taken);
		}
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		for (ObjectRef point : input.items()) {
			Set<String> topologies = Sides.codes(input.shared().getOrDefault(point.toString(), ""));
			topologies.add(sides.target().topology());
			Map<String, String> shared = Map.of(Attributes.OWNER, sides.source().topology(), Attributes.SHARED_WITH,
					String.join(",", topologies));
			writesSource(context);
			sides.sourceProvider().configure(point, shared);
			writesTarget(context);
			sides.targetProvider().configure(point, shared);
		}
	}
}
