package org.drover.scan.regeneration;

/**
 * How a program ended.
 *
 * @param status what it exited with; -1 where it did not
 * @param output the beginning of what it wrote, without the values of its registered environment
 */
public record ProgramEnd(String name, Kind kind, int status, String output) {

	/** How. */
	public enum Kind {
		DONE, FAILED,
		/** It was killed after its time. */
		TIMED_OUT,
		/** It could not be started. */
		NOT_STARTED,
		/** The process that ran it died; whether it took effect is not known, and it is not run again. */
		INTERRUPTED
	}
}
