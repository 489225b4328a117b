package org.drover.ui.jobs.internal.plan;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.store.Estate;

/** What a plan does with each object of the source. */
final class Fates {

	private final Map<Action, BitSet> doing = new EnumMap<>(Action.class);
	private final Map<ObjectRef, Left.Reason> left = new HashMap<>();

	Fates(MigrationPlan plan, Estate source) {
		for (PlanTask task : plan.tasks()) {
			BitSet objects = doing.computeIfAbsent(task.action(), action -> new BitSet());
			task.items().stream().mapToInt(source::indexOf).filter(object -> object >= 0).forEach(objects::set);
		}
		plan.left().forEach(entry -> left.put(entry.ref(), entry.reason()));
	}

	/** In words; empty where the plan does nothing with it. */
	String of(int object, ObjectRef ref) {
		if (is(Action.MOVE, object))
			return Messages.Fates_moves;
		if (is(Action.TAKE_OVER, object))
			return Messages.Fates_takenOver;
		if (is(Action.SHARE, object))
			return Messages.Fates_shared;
		if (is(Action.CREATE, object))
			return is(Action.COPY_CONTENT, object) ? Messages.Fates_created_copied : Messages.Fates_created;
		if (is(Action.COPY_CONTENT, object))
			return Messages.Fates_copied;
		return left.containsKey(ref) ? LeftFacets.shortly(left.get(ref)) : "";
	}

	private boolean is(Action action, int object) {
		BitSet objects = doing.get(action);
		return objects != null && objects.get(object);
	}
}
