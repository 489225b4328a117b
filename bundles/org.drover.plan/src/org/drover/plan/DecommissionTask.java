package org.drover.plan;

import java.util.List;

import org.drover.model.ObjectRef;

/**
 * One task of a decommission.
 *
 * @param number from 1, in an order the plan allows
 * @param wave   from 1
 * @param items  what it acts on; none for checks and for the mark itself
 * @param after  tasks that must be done first, by number
 */
public record DecommissionTask(int number, int wave, Kind kind, String title, List<ObjectRef> items, List<Integer> after) {

	/** In the order in which a decommission uses them. */
	public enum Kind {
		/** Looks at both topologies and checks continuity again before a wave starts. */
		CHECK,
		/** Makes the new topology the owner of a service that it shares, with all that is on it. */
		HAND_OVER,
		/** Replaces the program that provides a service; its data stay. The service is gone for that moment. */
		UPGRADE,
		/** Ends the sharing of services that stay whose they are. */
		END_SHARING,
		/** Marks what is left as retired: its servers may be switched off after that. */
		RETIRE,
		/** Removes the records of clients that have left: they cannot be brought back. */
		FORGET
	}

	public DecommissionTask {
		items = List.copyOf(items);
		after = List.copyOf(after);
	}

	public boolean isIrreversible() {
		return kind == Kind.FORGET;
	}
}
