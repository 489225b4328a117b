package org.drover.store;

/**
 * How far a topology has been read, so that the next gathering can ask for what changed since. Kept with the estate that was gathered then; any other
 * estate has another mark, or none.
 *
 * @param source what was read: a mark says nothing about anything else
 * @param text   what the connector gave; only it knows what that means
 */
public record GatheredMark(String source, String text) {
}
