package org.drover.scan.licence;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One identity that more than one machine uses.
 *
 * @param proven    whether no single machine can have sent all that was sent; else it may also have been moved to and fro
 * @param instances the machines, in the order in which they were first seen; one alone where it is not proven
 */
public record CloneReport(String agent, boolean proven, List<Instance> instances) {

	/**
	 * One of the machines.
	 *
	 * @param name   the agent's identity, and a number where there are several
	 * @param places where it was
	 * @param first  its first sample
	 * @param last   its last
	 */
	public record Instance(String name, Set<String> runs, Set<Place> places, Instant first, Instant last) {
	}
}
