package org.drover.scan.licence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.drover.scan.GuestCapacity;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;

/**
 * What an agent found at one moment.
 *
 * @param agent      its identity
 * @param run        which run of its machine: the boot identifier of the kernel, and for a container something of the container too. A machine has one
 *                   run at a time, and keeps it when it is moved while it runs
 * @param host       the real machine; empty where nobody tells
 * @param motion     the counter, where one is kept
 * @param at         when, by the agent's clock
 * @param consistent whether the scan it is from was; where not, its figures are not believed
 * @param machine    what the real machine has, where that is published
 * @param guest      what of it is for this guest
 * @param products   those that are to be licensed
 */
public record LicenceSample(String agent, String run, Optional<HostComponent> host, Optional<Long> motion, Instant at, boolean consistent,
		Optional<HostCapacity> machine, GuestCapacity guest, Set<String> products) {

	public LicenceSample {
		products = Set.copyOf(products);
	}
}
