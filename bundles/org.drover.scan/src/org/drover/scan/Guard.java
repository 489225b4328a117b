package org.drover.scan;

/** Reads what is known of the host, quickly. */
@FunctionalInterface
public interface Guard {

	/** Never fails: what cannot be read is missing from the reading, and {@link Reading#passedBy} says so. */
	Reading read();
}
