package org.drover.inventory;

/**
 * What one gathering brought.
 *
 * @param dependencies including those that dangle
 * @param dangling     dependencies whose other end is missing
 * @param seconds      wall time, reading and storing together
 */
public record GatherResult(long objects, long dependencies, long dangling, double seconds) {
}
