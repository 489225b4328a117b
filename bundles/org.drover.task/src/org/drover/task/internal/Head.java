package org.drover.task.internal;

/**
 * Where a job's chain ends.
 *
 * @param seq   of the last sealed line; 0 where nothing has been sealed
 * @param hash  of that line
 * @param check signs the other two, since whoever cuts lines off finds the hash of the last one left in its row
 */
record Head(long seq, String hash, String check) {
}
