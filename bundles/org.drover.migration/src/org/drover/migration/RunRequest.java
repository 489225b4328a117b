package org.drover.migration;

import java.util.Map;

/**
 * How a job is to be run.
 *
 * @param itemsPerSecond 0 = as fast as it goes
 * @param overrules      reason by violation id; each violation of the plan must be in it or have been overruled before
 */
public record RunRequest(double itemsPerSecond, Map<String, String> overrules) {

	public static final RunRequest PLAIN = new RunRequest(0, Map.of());

	public RunRequest {
		overrules = Map.copyOf(overrules);
	}
}
