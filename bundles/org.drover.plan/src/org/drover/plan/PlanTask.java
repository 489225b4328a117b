package org.drover.plan;

import java.util.List;

import org.drover.connector.NewObject;
import org.drover.model.ObjectRef;

/**
 * One task of a plan.
 *
 * @param number  from 1, in an order the plan allows
 * @param wave    from 1
 * @param items   what it moves; empty for {@link Action#CHECK} and {@link Action#ADMIT}, whose clients {@link Action#MOVE} counts
 * @param objects what it creates in the new topology
 * @param after   tasks that must be done first, by number
 */
public record PlanTask(int number, int wave, Action action, String title, List<ObjectRef> items, List<NewObject> objects,
		List<Integer> after) {

	public PlanTask {
		items = List.copyOf(items);
		objects = List.copyOf(objects);
		after = List.copyOf(after);
	}
}
