package org.drover.ui.jobs.internal.plan;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.store.Estate;

/** What a plan does with each object of the source. */
final class Fates {

	private final Map<Action, BitSet> doing = new EnumMap<>(Action.class);
	private final Map<ObjectRef, Left.Reason> left = new HashMap<>();
	private final Set<ObjectRef> beside = new HashSet<>();

	Fates(MigrationPlan plan, Estate source) {
		for (PlanTask task : plan.tasks()) {
			BitSet objects = doing.computeIfAbsent(task.action(), action -> new BitSet());
			task.items().stream().mapToInt(source::indexOf).filter(object -> object >= 0).forEach(objects::set);
		}
		plan.left().forEach(entry -> left.put(entry.ref(), entry.reason()));
		plan.conflicts().stream().filter(conflict -> conflict.policy() == ConflictPolicy.RENAME).map(Conflict::ref).forEach(beside::add);
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
			return created(is(Action.COPY_CONTENT, object), beside.contains(ref));
		if (is(Action.CHANGE, object))
			return is(Action.COPY_CONTENT, object) ? Messages.Fates_changed_copied : Messages.Fates_changed;
		if (is(Action.COPY_CONTENT, object))
			return Messages.Fates_copied;
		return left.containsKey(ref) ? LeftFacets.shortly(left.get(ref)) : "";
	}

	/** @param besides whether the new topology has another one of its name */
	private static String created(boolean copied, boolean besides) {
		if (besides)
			return copied ? Messages.Fates_beside_copied : Messages.Fates_beside;
		return copied ? Messages.Fates_created_copied : Messages.Fates_created;
	}

	private boolean is(Action action, int object) {
		BitSet objects = doing.get(action);
		return objects != null && objects.get(object);
	}
}
