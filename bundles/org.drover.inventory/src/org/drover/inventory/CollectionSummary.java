package org.drover.inventory;

/**
 * A collection as a list shows it.
 *
 * @param clients  its valid members
 * @param obsolete its members that are obsolete or decommissioned
 */
public record CollectionSummary(String id, String name, int clients, int obsolete) {
}
