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
 */
public record RunRequest(double itemsPerSecond, Map<String, String> overrules, OnFailure onFailure, Effort effort) {

	public static final RunRequest PLAIN = new RunRequest(0, Map.of());

	public RunRequest {
		overrules = Map.copyOf(overrules);
	}

	/** What does not need the failed task is finished. */
	public RunRequest(double itemsPerSecond, Map<String, String> overrules) {
		this(itemsPerSecond, overrules, OnFailure.CONTINUE, Effort.USUAL);
	}

	/** As an order says it. */
	public static RunRequest of(JobOrder order, Map<String, String> overrules) {
		return new RunRequest(order.itemsPerSecond(), overrules, order.onFailure(), order.effort());
	}
}
