package org.drover.task;

/**
 * What a handler has said it is at.
 *
 * @param on    which one, in words
 * @param since of {@link System#nanoTime()}
 */
record Waiting(Wait kind, String on, long since) {
}
