package org.drover.task.internal;

import java.time.Instant;

/**
 * What is left of the lines that retention has dropped.
 *
 * @param seq       of the last one dropped
 * @param hash      of that one
 * @param at        when they were dropped
 * @param signature signs the others
 */
record Anchor(long seq, String hash, Instant at, String signature) {
}
