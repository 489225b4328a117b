package org.drover.ui.diagram.internal.dependencies;

import org.drover.model.ObjectKind;

/**
 * What a diagram shows as one card: an object, or several that are folded.
 *
 * @param key     the same for the same objects in the next diagram
 * @param parent  key of the group that was unfolded to show this one; empty for none
 * @param members numbers of its objects, at least one
 * @param note    what sets a folded group apart from others of its kind and state; may be empty
 * @param sites   which the note speaks of
 */
public record Group(String key, String parent, ObjectKind kind, NodeState state, int[] members, String note, Sites sites) {

	/** Of which sites the objects of a group are. */
	public enum Sites {
		/** The group was not divided by site. */
		ALL, SEVERAL, ONE
	}

	public boolean folded() {
		return members.length > 1;
	}

	public int size() {
		return members.length;
	}
}
