package org.drover.scan;

/**
 * What the real machine has.
 *
 * @param processors sockets that are filled
 * @param cores      of all of them together
 */
public record HostCapacity(int processors, int cores) {

	/** @throws IllegalArgumentException unless there are processors, each with a core at least */
	public HostCapacity {
		if (processors < 1 || cores < processors)
			throw new IllegalArgumentException("not the capacity of a machine: " + processors + " processors, " + cores + " cores");
	}
}
