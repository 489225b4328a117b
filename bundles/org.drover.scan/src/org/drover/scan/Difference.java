package org.drover.scan;

/**
 * One way in which two readings of a scan disagree.
 *
 * @param text for a person, a clause
 */
public record Difference(Kind kind, String text) {

	/** What disagrees. */
	public enum Kind {
		/** Another machine. */
		HOST,
		/** The counter: away and back, where the machine is the same. */
		MOTION,
		/** A motion is under way. */
		MOVING,
		/** Nobody, or somebody else, answers. */
		SOURCE,
		/** The kernel underneath is another one: a container has moved. */
		KERNEL,
		/** The same machine, with more or less of it. */
		CAPACITY;

		/** Whether it says that the guest has moved. */
		boolean moved() {
			return this == HOST || this == MOTION || this == KERNEL;
		}
	}
}
