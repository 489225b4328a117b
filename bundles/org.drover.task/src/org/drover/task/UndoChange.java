package org.drover.task;

import java.util.Optional;

/**
 * A thing that a task has changed, and what taking the task back would make of it. All texts are words for a person, with references as
 * {@code kind:key} where there are some.
 *
 * @param kind    what sort of thing it is, in the singular: things are counted by it
 * @param what    names the thing, and within its job no other one
 * @param now     as it is; or, where a task that is taken back earlier changes it too, as that leaves it
 * @param becomes as the undo would leave it: equal to {@code now} where it would be passed over
 * @param left    as the task left it, where somebody has changed it since; empty where it is still so
 * @param again   whether a task that is taken back earlier changes it too, and has counted it
 */
public record UndoChange(String kind, String what, String now, String becomes, Optional<String> left, boolean again) {

	/** Of a thing that is as the task left it. */
	public static UndoChange of(String kind, String what, String now, String becomes) {
		return new UndoChange(kind, what, now, becomes, Optional.empty(), false);
	}

	/** Of a thing that somebody has changed since. */
	public static UndoChange since(String kind, String what, String left, String now, String becomes) {
		return new UndoChange(kind, what, now, becomes, Optional.of(left), false);
	}

	public boolean changes() {
		return !now.equals(becomes);
	}

	/** Where the undo is refused. */
	public UndoChange staying() {
		return new UndoChange(kind, what, now, now, left, again);
	}

	/** Of a thing that is counted already. */
	public UndoChange counted() {
		return new UndoChange(kind, what, now, becomes, left, true);
	}

	/** Of a task that was not finished: nobody knows how it left the thing. */
	UndoChange withoutLeft() {
		return new UndoChange(kind, what, now, becomes, Optional.empty(), again);
	}

	/** This change and then another one of the same thing, as one. */
	UndoChange then(UndoChange next) {
		return new UndoChange(kind, what, now, next.becomes, left.or(next::left), again);
	}
}
