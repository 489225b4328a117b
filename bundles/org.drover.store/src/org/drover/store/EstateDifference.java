package org.drover.store;

/**
 * What a gathering changed, and what there is afterwards.
 *
 * @param added        objects that were not there before
 * @param changed      objects that are there as before, but with other texts or other dependencies
 * @param gone         objects that are there no more
 * @param objects      all objects
 * @param dependencies all dependencies, those included that dangle
 * @param dangling     dependencies whose other end is missing
 */
public record EstateDifference(long added, long changed, long gone, long objects, long dependencies, long dangling) {
}
