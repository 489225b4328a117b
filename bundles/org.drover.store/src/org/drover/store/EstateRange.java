package org.drover.store;

/**
 * The numbers that the rows of one estate have. What is added to an estate that was there before gets numbers of its upper half, the
 * <em>late</em> ones; so that the rows of its lower half stay in the order in which they were written as a whole.
 */
record EstateRange(long first, long last) {

	private static final int PLACE_BITS = 32;

	static EstateRange of(long estate) {
		long first = estate << PLACE_BITS;
		return new EstateRange(first, first + (1L << PLACE_BITS) - 1);
	}

	/** The range that a row is in. */
	static EstateRange around(long id) {
		return of(id >> PLACE_BITS);
	}

	long estate() {
		return first >> PLACE_BITS;
	}

	/** The first of the late numbers. */
	long late() {
		return first + (1L << PLACE_BITS - 1);
	}

	long id(int place) {
		return first + place;
	}

	int place(long id) {
		return (int) (id - first);
	}
}
