package org.drover.lab.internal.clients;

import java.util.Map;

/**
 * How far a client is, as others may see it.
 *
 * @param steady       whether it has begun to poll
 * @param topology     the one it is assigned to
 * @param policiesHere good policies since it came to this topology
 * @param policies     good policies ever, by topology
 * @param fetched      content items fetched whole since it came to this topology
 * @param offered      content items its policy gives it
 * @param policyAt     {@link System#nanoTime()} of the last good policy
 */
record Standing(boolean steady, String topology, long policiesHere, Map<String, Long> policies, int fetched, int offered, long policyAt) {

	boolean warm() {
		return policiesHere > 0 && fetched == offered;
	}

	boolean servedBy(String wanted, long atLeast) {
		return topology.equals(wanted) && policiesHere >= atLeast && fetched == offered;
	}

	long policiesOf(String which) {
		return policies.getOrDefault(which, 0L);
	}
}
