package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a job that stands still will go on by itself: somebody has ordered it.
 *
 * @param kind     TIME, WINDOW, EVENT, RETRY or MANAGER
 * @param sentence without the job's name: {@code waits for its window: Sat 22:00 to Sun 04:00}
 * @param next     what to do to have it sooner
 */
record Reason(Wait kind, String sentence, Optional<Instant> since, String next) {
}
