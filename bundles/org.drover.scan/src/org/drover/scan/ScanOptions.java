package org.drover.scan;

/**
 * What to do about a motion.
 *
 * @param repeats  how often a scan that was not consistent is done again; 0 for never
 * @param notifies whether to tell the applications that are not safe against motion, once the scan is not repeated any more
 */
public record ScanOptions(int repeats, boolean notifies) {

	/** As often as a scan is repeated where nobody says how often. */
	public static final int REPEATS = 3;

	/** The most. */
	public static final int MOST = 100;

	/** @throws IllegalArgumentException where the number is negative or more than {@link #MOST} */
	public ScanOptions {
		if (repeats < 0 || repeats > MOST)
			throw new IllegalArgumentException("a scan is repeated 0 to " + MOST + " times, not " + repeats);
	}

	/** The two parameters as they are published. */
	public static ScanOptions of(boolean repeat, boolean notify) {
		return new ScanOptions(repeat ? REPEATS : 0, notify);
	}
}
