package org.drover.ui.jobs.internal.wizard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.ObjectRef;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;

/** How a person wants something planned: cut and settled by options, without what he took out, and with what is needed or not. */
final class Wishes {

	private final Selection asked;
	private final Set<ObjectRef> excluded = new TreeSet<>();
	private PlanOptions options = PlanOptions.DEFAULT;
	private boolean alone;

	/** @param asked what the wizard was opened for */
	Wishes(Selection asked) {
		this.asked = asked;
	}

	PlanOptions options() {
		return options;
	}

	/** @return whether these are others than before */
	boolean use(PlanOptions other) {
		boolean differs = !other.equals(options);
		options = other;
		return differs;
	}

	/** What was asked for, without what was taken out. */
	Selection selection() {
		return (alone ? asked.alone() : asked).without(List.copyOf(excluded));
	}

	/** Whether only what was asked for is to move. */
	boolean isAlone() {
		return alone;
	}

	/** @return whether that was different before */
	boolean alone(boolean value) {
		boolean differs = value != alone;
		alone = value;
		return differs;
	}

	boolean isExcluded(ObjectRef object) {
		return excluded.contains(object);
	}

	/** Whether an object can be taken out: what was chosen itself cannot. */
	boolean canExclude(ObjectRef object) {
		return Selection.canExclude(object.kind()) && !isExcluded(object) && !asked.chosen().contains(object);
	}

	/** @return whether any of them was not taken out before */
	boolean exclude(Collection<ObjectRef> objects) {
		return excluded.addAll(objects);
	}

	/** @return whether any of them was taken out before */
	boolean include(Collection<ObjectRef> objects) {
		return excluded.removeAll(objects);
	}

	/** Makes them again what a plan was made of. */
	void goBack(Selection planned, PlanOptions by) {
		options = by;
		alone = !planned.related();
		excluded.clear();
		excluded.addAll(planned.excluded());
	}
}
