package org.drover.migration;

import java.util.Map;

import org.drover.task.Effort;
import org.drover.task.JobOrder;
import org.drover.task.OnFailure;

/**
 * How a job is to be run.
 *
 * @param itemsPerSecond 0 = as fast as it goes
 * @param overrules      reason by violation id; each violation of the plan must be in it or have been overruled before
 * @param onFailure      what becomes of the job when a task fails for good
 * @param effort         how many tasks at once, and how often one is tried
 * @param irreversible   whether what cannot be taken back may be done, too
 */
public record RunRequest(double itemsPerSecond, Map<String, String> overrules, OnFailure onFailure, Effort effort, boolean irreversible) {

	public static final RunRequest PLAIN = new RunRequest(0, Map.of());

	public RunRequest {
		overrules = Map.copyOf(overrules);
	}

	/** With the usual effort, and nothing that cannot be taken back. */
	public RunRequest(double itemsPerSecond, Map<String, String> overrules, OnFailure onFailure) {
		this(itemsPerSecond, overrules, onFailure, Effort.USUAL, false);
	}

	/** What does not need the failed task is finished. */
	public RunRequest(double itemsPerSecond, Map<String, String> overrules) {
		this(itemsPerSecond, overrules, OnFailure.CONTINUE);
	}

	/** As an order says it; nothing that cannot be taken back. */
	public static RunRequest of(JobOrder order, Map<String, String> overrules) {
		return new RunRequest(order.itemsPerSecond(), overrules, order.onFailure(), order.effort(), false);
	}

	public RunRequest withWhatIsIrreversible(boolean allowed) {
		return new RunRequest(itemsPerSecond, overrules, onFailure, effort, allowed);
	}
}
