package org.drover.connector.puppetdb.internal;

/**
 * What a reading found, in numbers.
 *
 * @param secrets facts, or entries within them, that were taken out because they look like secrets, each counted once however many nodes have it; those of
 *                nodes that did not change are not counted
 */
record Summary(int nodes, int retired, int collections, int packages, int installed, int secrets) {

	@Override
	public String toString() {
		return count(nodes, "node") + " (" + retired + " deactivated or expired), " + count(collections, "class") + " and environments, "
				+ count(packages, "declared package") + ", " + count(installed, "installed one") + "; " + count(secrets, "fact") + " left out as secrets";
	}

	private static String count(int number, String what) {
		return number + " " + what + (number == 1 ? "" : what.endsWith("s") ? "es" : "s");
	}
}
