package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/**
 * An order in the queue.
 *
 * @param due      when a manager may take it; {@link Instant#MAX} where it waits for an event
 * @param manager  who leads the job now; empty while it waits
 * @param failures how often in a row the job could not be led
 */
public record OrderedJob(String job, JobOrder order, Instant due, Optional<String> manager, int failures) {
}
