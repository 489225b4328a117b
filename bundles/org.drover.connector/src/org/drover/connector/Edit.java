package org.drover.connector;

import org.drover.model.ObjectRef;

/**
 * A change to one object of a topology's structure (a site, a server, a service role, a boundary), or of its configuration. It says what the object was when the
 * change was drafted, so that it is refused where the object has moved since, and so that it can be taken back.
 *
 * @param before null where the object is created
 * @param after  null where it is deleted
 */
public record Edit(NewObject before, NewObject after) {

	public Edit {
		if (before == null && after == null)
			throw new IllegalArgumentException("an edit needs what was or what is to be");
		if (before != null && after != null && !before.object().ref().equals(after.object().ref()))
			throw new IllegalArgumentException("an edit is of one object: " + before.object().ref() + ", " + after.object().ref());
	}

	public ObjectRef ref() {
		return (before == null ? after : before).object().ref();
	}

	/** Takes this one back. */
	public Edit reversed() {
		return new Edit(after, before);
	}
}
