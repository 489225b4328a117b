package org.drover.migration;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.model.ObjectKind;

/** Migrated versus total: valid clients, and living configuration objects by kind. */
public record Dashboard(Count clients, Count objects, SortedMap<ObjectKind, Count> byKind) {

	public record Count(int total, int migrated) {

		Count plus(Count other) {
			return new Count(total + other.total, migrated + other.migrated);
		}
	}

	static Dashboard of(Count clients, Map<ObjectKind, Count> byKind) {
		Count objects = byKind.values().stream().reduce(new Count(0, 0), Count::plus);
		return new Dashboard(clients, objects, new TreeMap<>(byKind));
	}
}
