package org.drover.connector.exchange.internal;

import java.time.Instant;

/**
 * What a package says of its estate.
 *
 * @param part      that says so
 * @param sealedKey of its secrets, in base64; empty where it has none
 */
record Heading(String part, String topology, String description, Instant gathered, String producer, long objects, long dependencies,
		String sealedKey) {

	static boolean isCode(String topology) {
		return topology.matches("[A-Za-z0-9_-]{1,64}");
	}
}
