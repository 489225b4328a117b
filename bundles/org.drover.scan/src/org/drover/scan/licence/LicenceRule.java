package org.drover.scan.licence;

/**
 * How a product is licensed.
 *
 * @param metric what is counted
 * @param capped whether guests together count no more than the pool they draw from, and no more than the machine has
 */
public record LicenceRule(String product, Metric metric, boolean capped) {

	/** What a licence is for. Each is counted for each real machine by itself and rounded up to a whole one there. */
	public enum Metric {
		/** Cores that guests with the product can use. */
		CORES,
		/** Processors that so many cores fill; where the machine is not known, each core counts as one. */
		PROCESSORS,
		/** All cores of a machine with the product on it. */
		MACHINE_CORES,
		/** All processors of such a machine. */
		MACHINE_PROCESSORS
	}
}
