package org.drover.store;

/** The numbers that the rows of one estate have. */
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

	long id(int place) {
		return first + place;
	}

	int place(long id) {
		return (int) (id - first);
	}
}
