package org.drover.scan;

import java.util.Optional;

/**
 * What a component outside the guest has published about where the guest runs.
 *
 * @param motion   grows with each motion, wherever it goes, so that one that comes back is seen too; empty where the publisher counts none
 * @param changes  grows with each change of capacity, for the same reason; empty where the publisher counts none
 * @param moving   whether a motion is under way
 * @param kernel   the boot identifier of the host's kernel, where the guest is a container and can compare it; else empty
 * @param capacity of the real machine
 * @param guest    what of it is for this guest
 */
public record HostFacts(HostComponent host, Optional<Long> motion, Optional<Long> changes, boolean moving, Optional<String> kernel,
		Optional<HostCapacity> capacity, Optional<GuestCapacity> guest) {

	public static HostFacts of(HostComponent host) {
		return new HostFacts(host, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
	}

	public HostFacts withMotion(long counted) {
		return new HostFacts(host, Optional.of(counted), changes, moving, kernel, capacity, guest);
	}

	public HostFacts withChanges(long counted) {
		return new HostFacts(host, motion, Optional.of(counted), moving, kernel, capacity, guest);
	}

	public HostFacts whileMoving(boolean now) {
		return new HostFacts(host, motion, changes, now, kernel, capacity, guest);
	}

	public HostFacts withCapacity(HostCapacity machine, GuestCapacity ours) {
		return new HostFacts(host, motion, changes, moving, kernel, Optional.of(machine), Optional.of(ours));
	}
}
