package org.drover.scan;

/**
 * What of the real machine is for one guest. Parts of a core are counted in hundredths.
 *
 * @param sharing     how its processors are given to it
 * @param processors  the cores that are its own where they are dedicated; else how many it can use at the same time
 * @param entitlement hundredths of a core that it is assured of; where they are dedicated, 100 for each
 * @param capped      whether it gets no more than its entitlement; dedicated processors always are
 * @param pool        the name of the shared pool that it draws from; empty where they are dedicated
 * @param poolCores   cores in that pool; 0 where they are dedicated
 */
public record GuestCapacity(Sharing sharing, int processors, int entitlement, boolean capped, String pool, int poolCores) {

	/** How processors are given to a guest. */
	public enum Sharing {
		DEDICATED, SHARED
	}

	/** Hundredths in a core. */
	public static final int CORE = 100;

	/** @throws IllegalArgumentException where the figures contradict each other */
	public GuestCapacity {
		boolean dedicated = sharing == Sharing.DEDICATED;
		if (processors < 1 || entitlement < 0 || entitlement > (long) processors * CORE)
			throw new IllegalArgumentException("not the capacity of a guest: " + processors + " processors, entitled to " + entitlement + " hundredths");
		if (dedicated && (!capped || entitlement != processors * CORE || !pool.isEmpty() || poolCores != 0))
			throw new IllegalArgumentException("dedicated processors are whole, and in no pool");
		if (!dedicated && poolCores < 1)
			throw new IllegalArgumentException("a shared pool has a core at least");
	}

	public static GuestCapacity dedicated(int processors) {
		return new GuestCapacity(Sharing.DEDICATED, processors, processors * CORE, true, "", 0);
	}

	public static GuestCapacity capped(int processors, int entitlement, String pool, int poolCores) {
		return new GuestCapacity(Sharing.SHARED, processors, entitlement, true, pool, poolCores);
	}

	public static GuestCapacity uncapped(int processors, int entitlement, String pool, int poolCores) {
		return new GuestCapacity(Sharing.SHARED, processors, entitlement, false, pool, poolCores);
	}

	/** The most it can use at any moment, in hundredths of a core, were it alone in its pool. */
	public int reach() {
		if (sharing == Sharing.DEDICATED || capped)
			return entitlement;
		return Math.min(processors, poolCores) * CORE;
	}
}
