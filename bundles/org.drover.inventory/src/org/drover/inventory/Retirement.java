package org.drover.inventory;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * That a topology, or some sites of it, are not used any more.
 *
 * @param job   which made it so, by its id
 * @param whole whether it is all of the topology
 * @param sites their codes
 */
public record Retirement(String job, Instant at, boolean whole, Set<String> sites) {

	public Retirement {
		sites = Set.copyOf(sites);
	}

	/** {@code retired by job 4}, {@code sites P01, S01 retired by job 4}. */
	public String words() {
		String by = "retired by job " + job;
		return whole ? by : (sites.size() == 1 ? "site " : "sites ") + String.join(", ", new TreeSet<>(sites)) + " " + by;
	}
}
