package org.drover.connector.puppetdb.internal;

import java.util.OptionalInt;

/**
 * What a reading found, in numbers.
 *
 * @param secrets facts, or entries within them, that were taken out because they look like secrets, each counted once however many nodes have it; empty where
 *                the facts of some nodes were not read again
 */
record Summary(int nodes, int retired, int collections, int packages, int installed, OptionalInt secrets) {

	@Override
	public String toString() {
		return count(nodes, "node") + " (" + retired + " deactivated or expired), " + collections + " classes and environments, "
				+ count(packages, "declared package") + ", " + count(installed, "installed one") + (secrets.isEmpty() ? "" : "; " + leftOut(secrets.getAsInt()));
	}

	private static String leftOut(int secrets) {
		return secrets == 1 ? "1 fact that looks like a secret is left out" : secrets + " facts that look like secrets are left out";
	}

	private static String count(int number, String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}
}
