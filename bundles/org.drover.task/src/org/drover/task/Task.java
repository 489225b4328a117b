package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A task as it stands.
 *
 * @param spec     what it was made of
 * @param outcome  what its handler answered, JSON text; empty until it is done
 * @param error    why its last try, or its undo, failed; empty when that went well
 * @param attempts how often its handler was called since the task was last queued, probes not counted
 * @param started  when the last run or undo of it began
 * @param ended    when that ended
 */
public record Task(TaskSpec spec, TaskState state, Optional<String> outcome, Optional<String> error, int attempts,
		Optional<Instant> started, Optional<Instant> ended) {

	public int number() {
		return spec.number();
	}
}
