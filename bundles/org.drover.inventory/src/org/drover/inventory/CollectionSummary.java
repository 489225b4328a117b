package org.drover.inventory;

/**
 * A collection as a list shows it.
 *
 * @param clients  its valid members
 * @param obsolete its members that are obsolete or decommissioned
 * @param evidence that it is obsolete itself, as whoever gathered it found; empty where it is not
 */
public record CollectionSummary(String id, String name, int clients, int obsolete, String evidence) {
}
