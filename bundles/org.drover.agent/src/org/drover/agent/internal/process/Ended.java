package org.drover.agent.internal.process;

/**
 * How a process ended.
 *
 * @param exit     as its parent sees it; 128 and a signal's number for one that a signal ended
 * @param timedOut whether it was killed for its time
 * @param cut      bytes of its outputs that were dropped
 */
public record Ended(int exit, boolean timedOut, String output, String errors, long cut, long millis) {
}
