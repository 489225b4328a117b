package org.drover.plan;

import java.util.List;

import org.drover.connector.NewObject;
import org.drover.model.ObjectRef;

/**
 * One task of a plan.
 *
 * @param number     from 1, in an order the plan allows
 * @param wave       from 1
 * @param items      what it moves; empty for {@link Action#CHECK} and {@link Action#ADMIT}, whose clients {@link Action#MOVE} counts
 * @param objects    what it creates in the new topology, or what it makes of objects there
 * @param after      tasks that must be done first, by number
 * @param resolution of conflicts among the items
 */
public record PlanTask(int number, int wave, Action action, String title, List<ObjectRef> items, List<NewObject> objects,
		List<Integer> after, Resolution resolution) {

	public PlanTask {
		items = List.copyOf(items);
		objects = List.copyOf(objects);
		after = List.copyOf(after);
	}

	/** Of items without conflicts. */
	public PlanTask(int number, int wave, Action action, String title, List<ObjectRef> items, List<NewObject> objects, List<Integer> after) {
		this(number, wave, action, title, items, objects, after, Resolution.NONE);
	}
}
