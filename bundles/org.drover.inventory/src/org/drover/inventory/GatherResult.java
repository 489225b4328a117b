package org.drover.inventory;

import java.util.List;

/**
 * What one gathering brought.
 *
 * @param dependencies including those that dangle
 * @param dangling     dependencies whose other end is missing
 * @param seconds      wall time, reading and storing together
 * @param warnings     what was not gathered because the system does not have it, in a sentence each
 */
public record GatherResult(long objects, long dependencies, long dangling, double seconds, List<String> warnings) {

	public GatherResult {
		warnings = List.copyOf(warnings);
	}
}
