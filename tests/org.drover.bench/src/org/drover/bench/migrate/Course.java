package org.drover.bench.migrate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a job went from its start to its end.
 *
 * @param from  when it was told to run
 * @param taken when both topologies were connected, and the sequencer began
 * @param ended when the sequencer wrote the job's end, after which its digest is read
 * @param to    when all was over
 */
record Course(Instant from, Instant taken, Instant ended, Instant to, List<Calls.Call> calls) {

	double seconds() {
		return seconds(from, to);
	}

	double connecting() {
		return seconds(from, taken);
	}

	/** While no handler was at work, between two tries of a task too. */
	double sequencing() {
		return seconds(taken, ended) - Calls.seconds(calls);
	}

	double digest() {
		return seconds(ended, to);
	}

	private static double seconds(Instant from, Instant to) {
		return Duration.between(from, to).toNanos() / 1e9;
	}
}
