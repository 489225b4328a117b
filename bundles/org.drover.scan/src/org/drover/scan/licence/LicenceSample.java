package org.drover.scan.licence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.drover.scan.GuestCapacity;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.Reading;
import org.drover.scan.ResultCode;
import org.drover.scan.ScanOutcome;

/**
 * What an agent found at one moment.
 *
 * @param agent      its identity
 * @param run        which run of its machine: the boot identifier of the kernel, and for a container something of the container too. A machine has one
 *                   run at a time, and keeps it when it is moved while it runs
 * @param host       the real machine; empty where nobody tells
 * @param motion     the counter, where one is kept
 * @param at         when, by the agent's clock
 * @param consistent whether the scan it is from was, and came to its end; where not, its figures are not believed
 * @param machine    what the real machine has, where that is published
 * @param guest      what of it is for this guest
 * @param products   those that are to be licensed
 */
public record LicenceSample(String agent, String run, Optional<HostComponent> host, Optional<Long> motion, Instant at, boolean consistent,
		Optional<HostCapacity> machine, GuestCapacity guest, Set<String> products) {

	public LicenceSample {
		products = Set.copyOf(products);
	}

	/** What a scan found. Where nobody tells what the guest has of its host, each processor that is online counts as a core of its own. */
	public static LicenceSample of(String agent, String run, ScanOutcome<?> outcome, Set<String> products) {
		return of(agent, run, outcome.after(), outcome.code() != ResultCode.INCONSISTENT_OUTPUT && outcome.failure().isEmpty(), products);
	}

	/** What one reading says, to which nothing was scanned. */
	public static LicenceSample of(String agent, String run, Reading reading, Set<String> products) {
		return of(agent, run, reading, true, products);
	}

	private static LicenceSample of(String agent, String run, Reading reading, boolean consistent, Set<String> products) {
		Optional<HostFacts> facts = reading.answer().map(Reading.Answer::facts);
		return new LicenceSample(agent, run, facts.map(HostFacts::host), facts.flatMap(HostFacts::motion), reading.at(), consistent, facts.flatMap(HostFacts::capacity),
				facts.flatMap(HostFacts::guest).orElseGet(() -> GuestCapacity.dedicated(reading.inside().online())), products);
	}
}
