package org.drover.lab.internal.clients;

import java.util.Map;

/** Who changed topologies between two moments, and how they were served on both sides of the change. */
record Movement(int clients, long policiesBefore, long policiesAfter, long fewestPolicies, int leastContent, int contentThere) {

	private static final Movement NONE = new Movement(0, 0, 0, 0, 0, 0);

	/** Both by client; the same clients. */
	static Movement between(Map<String, Standing> before, Map<String, Standing> after) {
		Movement sum = NONE;
		for (Map.Entry<String, Standing> entry : after.entrySet()) {
			Standing start = before.get(entry.getKey());
			if (!start.topology().equals(entry.getValue().topology()))
				sum = sum.plus(start, entry.getValue());
		}
		return sum;
	}

	private Movement plus(Standing start, Standing end) {
		long left = end.policiesOf(start.topology()) - start.policiesOf(start.topology());
		long there = end.policiesOf(end.topology()) - start.policiesOf(end.topology());
		boolean least = contentThere == 0 || end.offered() > 0 && (long) end.fetched() * contentThere < (long) leastContent * end.offered();
		return new Movement(clients + 1, policiesBefore + left, policiesAfter + there,
				clients == 0 ? there : Math.min(fewestPolicies, there), least ? end.fetched() : leastContent,
				least ? end.offered() : contentThere);
	}
}
