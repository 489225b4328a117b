package org.drover.migration;

import java.util.Map;

import org.drover.task.OnFailure;

/**
 * How a job is to be run.
 *
 * @param itemsPerSecond 0 = as fast as it goes
 * @param overrules      reason by violation id; each violation of the plan must be in it or have been overruled before
 * @param onFailure      what becomes of the job when a task fails for good
 * @param irreversible   whether what cannot be taken back may be done, too
 */
public record RunRequest(double itemsPerSecond, Map<String, String> overrules, OnFailure onFailure, boolean irreversible) {

	public static final RunRequest PLAIN = new RunRequest(0, Map.of());

	public RunRequest {
		overrules = Map.copyOf(overrules);
	}

	/** Nothing that cannot be taken back. */
	public RunRequest(double itemsPerSecond, Map<String, String> overrules, OnFailure onFailure) {
		this(itemsPerSecond, overrules, onFailure, false);
	}

	/** What does not need the failed task is finished. */
	public RunRequest(double itemsPerSecond, Map<String, String> overrules) {
		this(itemsPerSecond, overrules, OnFailure.CONTINUE);
	}
}
