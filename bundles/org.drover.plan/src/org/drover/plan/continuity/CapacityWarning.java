package org.drover.plan.continuity;

import java.util.Optional;

/**
 * More clients than the services of a kind are made for may come together in a wave.
 *
 * @param side empty = both sides together, where services are shared
 * @param clients that may be there at the same time, in the worst case
 * @param capacity of the services that are there at that time for certain
 */
public record CapacityWarning(String kind, Optional<Side> side, int wave, long clients, long capacity) {

	public String sentence() {
		return "In wave " + wave + " up to " + clients + " clients may need a " + kind + ' ' + where() + ", where there is capacity for "
				+ capacity + "; move fewer of them in one wave, or provide another first.";
	}

	private String where() {
		return side.map(each -> each == Side.LEGACY ? "in the topology they leave" : "in the topology they move to")
				.orElse("in both topologies together");
	}
}
