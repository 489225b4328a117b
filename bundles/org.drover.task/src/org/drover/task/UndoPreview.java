package org.drover.task;

import java.util.List;
import java.util.Optional;

/**
 * What taking one task back would do, as things stand.
 *
 * @param changes in the order in which the undo would make them, those that it would pass over among them
 * @param unknown why that cannot be said, as words without a full stop; empty where it can
 * @param refusal why the undo would fail, as words without a full stop, after it has made the changes; empty where nothing is in its way
 */
public record UndoPreview(List<UndoChange> changes, Optional<String> unknown, Optional<String> refusal) {

	/** Of a task that changes nothing that would have to be taken back. */
	public static final UndoPreview NOTHING = of(List.of());

	public UndoPreview {
		changes = List.copyOf(changes);
	}

	public static UndoPreview of(List<UndoChange> changes) {
		return new UndoPreview(changes, Optional.empty(), Optional.empty());
	}

	public static UndoPreview unknown(String why) {
		return new UndoPreview(List.of(), Optional.of(why), Optional.empty());
	}

	public static UndoPreview refused(List<UndoChange> changes, String why) {
		return new UndoPreview(changes, Optional.empty(), Optional.of(why));
	}
}
