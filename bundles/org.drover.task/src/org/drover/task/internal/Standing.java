package org.drover.task.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.task.TaskState;

/**
 * How a task stands, without what it carries.
 *
 * @param error    shortened
 * @param started  of the last run or undo
 * @param waitsFor what it waits for; empty while that is not known, or has not lasted
 */
public record Standing(int number, String title, String handler, int items, List<Integer> after, Set<String> resources, TaskState state,
		Optional<String> error, int attempts, Optional<Instant> started, Optional<Instant> ended, Optional<WaitRow> waitsFor) {

	/** A manager began it and has not said how that went. */
	public boolean begun() {
		return (state == TaskState.RUNNING || state == TaskState.UNDOING) && ended.isEmpty();
	}

	/** Failed for good, or could not be taken back. */
	public boolean failed() {
		return waitsFor.isEmpty() && (state == TaskState.FAILED || state == TaskState.UNDOING && ended.isPresent());
	}

	/** How long the last run or undo took; empty while it goes on. */
	public Optional<Duration> took() {
		return started.isPresent() && ended.isPresent() ? Optional.of(Duration.between(started.get(), ended.get())) : Optional.empty();
	}
}
