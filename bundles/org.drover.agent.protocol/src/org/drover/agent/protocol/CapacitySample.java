package org.drover.agent.protocol;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a real machine a server had at one moment, and what on it is to be licensed.
 *
 * @param format     of this record; a manager refuses what is newer than {@link #FORMAT}
 * @param run        of the server's system: it keeps it when it is moved while it runs, and gets another one when it is started again
 * @param consistent whether it was on one host from the beginning to the end of what this was found by; where not, no figure of it is to be believed
 * @param host       the real machine; null where nobody tells
 * @param motion     how often the server had been moved; null where nobody counts
 * @param machine    what the real machine has; null where nobody tells
 */
public record CapacitySample(int format, Instant at, String run, boolean consistent, Host host, Long motion, Machine machine, Guest guest,
		SortedSet<String> products) implements AgentMessage {

	/** The format that is written. */
	public static final int FORMAT = 1;

	/** As its maker numbers it. */
	public record Host(String serial, String type, String model) {
	}

	/** @param processors sockets that are filled */
	public record Machine(int processors, int cores) {
	}

	/**
	 * What of the machine is for this server.
	 *
	 * @param entitlement in hundredths of a core
	 * @param pool        that shared processors come from
	 */
	public record Guest(boolean dedicated, int processors, int entitlement, boolean capped, String pool, int poolCores) {
	}

	public CapacitySample {
		run = run == null ? "" : run;
		products = Collections.unmodifiableSortedSet(products == null ? new TreeSet<>() : new TreeSet<>(products));
	}

	/** The same, found at another moment. */
	public CapacitySample at(Instant moment) {
		return new CapacitySample(format, moment, run, consistent, host, motion, machine, guest, products);
	}
}
