package org.drover.task;

import java.time.Instant;

/**
 * A task that is done.
 *
 * @param job   its id
 * @param items that it moved
 * @param at    when it ended
 */
public record EndedTask(String job, int number, int wave, int items, Instant at) {
}
