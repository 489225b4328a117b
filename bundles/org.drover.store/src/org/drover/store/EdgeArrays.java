package org.drover.store;

/** Dependencies as columns of equal length. */
record EdgeArrays(int[] from, int[] to, byte[] kind) {

	EdgeArrays(int count) {
		this(new int[count], new int[count], new byte[count]);
	}

	int count() {
		return from.length;
	}

	void set(int index, int fromObject, int toObject, int kindCode) {
		from[index] = fromObject;
		to[index] = toObject;
		kind[index] = (byte) kindCode;
	}
}
