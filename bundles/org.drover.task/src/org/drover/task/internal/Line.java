package org.drover.task.internal;

import java.time.Instant;

/**
 * A row of the journal.
 *
 * @param seq  0 until the line is sealed
 * @param hash links it to the line before; of one that is not sealed the signature of the line alone, null where schema 1 wrote it
 */
record Line(long id, long job, long seq, String hash, int task, Instant at, String event, String detail) {

	boolean sealed() {
		return seq != 0;
	}

	/** As it is told to a person. */
	String words() {
		return (sealed() ? "line " + seq : "a line that is not sealed yet") + " (" + at + ", " + (task == 0 ? "job" : "task " + task) + " " + event
				+ ")";
	}
}
