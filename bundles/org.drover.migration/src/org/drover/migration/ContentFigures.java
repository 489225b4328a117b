package org.drover.migration;

/**
 * What became of the content that moving clients need.
 *
 * @param packages how many contents they need
 * @param bytes    sent to the new topology
 * @param copied   contents copied
 * @param reused   contents that stayed where they are, on distribution points taken over or in the library already
 */
public record ContentFigures(int packages, long bytes, int copied, int reused) {
}
