package org.drover.store;

import java.time.Instant;

/**
 * A text kept under its kind and name: a plan, a report.
 *
 * @param body    JSON text
 * @param version 1 when new, one more on each change
 */
public record Document(String kind, String name, String body, int version, Instant changed) {
}
