package org.drover.scan.regeneration;

import java.time.Instant;
import java.util.Optional;

import org.drover.scan.HostComponent;

/**
 * A guest has come to a host by a motion.
 *
 * @param motion   the counter there; empty where none is kept
 * @param from     where it was before, where that is known
 * @param detected when the motion was seen, which is later than it was made
 */
public record Arrival(HostComponent host, Optional<Long> motion, Optional<HostComponent> from, Instant detected) {

	/** What tells it from other arrivals; with it a receiver knows one that it has been told of already. */
	public String key() {
		return host.serial() + "/" + host.type() + "/" + host.model() + "/" + motion.map(String::valueOf).orElseGet(detected::toString);
	}

	/**
	 * Whether a detection is one of this same arrival.
	 *
	 * @param since when the guest was last seen elsewhere: without a counter, what was seen elsewhere after this arrival has moved again
	 */
	boolean covers(Arrival other, Instant since) {
		if (!host.equals(other.host) || !motion.equals(other.motion))
			return false;
		return motion.isPresent() || !since.isAfter(detected);
	}
}
