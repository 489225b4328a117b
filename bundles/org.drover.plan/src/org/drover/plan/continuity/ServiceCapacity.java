package org.drover.plan.continuity;

import java.util.Optional;

/**
 * How many clients a service can serve, and when it does so on which side.
 *
 * @param service its name
 * @param kind services of a kind stand in for each other
 * @param legacy when it serves the legacy side; empty = never. A shared service serves both
 * @param target when it serves the target side; empty = never
 * @param clients at most this many at a time; {@link #UNKNOWN} leaves the whole kind unchecked on its sides
 */
public record ServiceCapacity(String service, String kind, Optional<Supply> legacy, Optional<Supply> target, long clients) {

	public static final long UNKNOWN = -1;

	Optional<Supply> on(Side side) {
		return side == Side.LEGACY ? legacy : target;
	}

	boolean isKnown() {
		return clients != UNKNOWN;
	}
}
