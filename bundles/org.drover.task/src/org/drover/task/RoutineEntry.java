package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that comes again and again, in the queue.
 *
 * @param manager who is at it; empty while it waits for its time
 */
public record RoutineEntry(String id, Instant due, Optional<String> manager) {
}
