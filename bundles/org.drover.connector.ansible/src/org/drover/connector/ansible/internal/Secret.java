package org.drover.connector.ansible.internal;

/**
 * Stands where a source has a value that it marks as secret: it is left out wherever variables become attributes.
 *
 * @param text   of the value; as {@code ansible-vault} has encrypted it where it is sealed
 * @param sealed whether it is still encrypted
 */
record Secret(String text, boolean sealed) {

	static Secret sealed(String text) {
		return new Secret(text, true);
	}

	/** Out of a file that was encrypted as a whole. */
	static Secret opened(String text) {
		return new Secret(text, false);
	}

	/** Without the text. */
	@Override
	public String toString() {
		return sealed ? "sealed" : "secret";
	}
}
