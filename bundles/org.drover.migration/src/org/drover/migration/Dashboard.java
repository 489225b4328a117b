package org.drover.migration;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.model.ObjectKind;

/**
 * Migrated versus total: valid clients, and living configuration objects by kind.
 *
 * @param clientsBySite by the code of the site that clients are assigned to, or were until they moved; empty for those that were assigned to
 *                      none. Configuration objects belong to no site
 */
public record Dashboard(Count clients, Count objects, SortedMap<ObjectKind, Count> byKind, SortedMap<String, Count> clientsBySite) {

	public record Count(int total, int migrated) {

		Count plus(Count other) {
			return new Count(total + other.total, migrated + other.migrated);
		}
	}

	static Dashboard of(Map<String, Count> clientsBySite, Map<ObjectKind, Count> byKind) {
		return new Dashboard(sum(clientsBySite), sum(byKind), new TreeMap<>(byKind), new TreeMap<>(clientsBySite));
	}

	private static Count sum(Map<?, Count> counts) {
		return counts.values().stream().reduce(new Count(0, 0), Count::plus);
	}
}
