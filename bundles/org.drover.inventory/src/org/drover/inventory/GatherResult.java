package org.drover.inventory;

import java.util.List;

/**
 * What one gathering brought.
 *
 * @param dependencies including those that dangle
 * @param dangling     dependencies whose other end is missing
 * @param incremental  whether only what had changed was read, as the topology could tell that
 * @param added        objects that were not there at the last gathering
 * @param changed      objects with other texts or other dependencies than at the last gathering
 * @param gone         objects that were there at the last gathering
 * @param seconds      wall time, reading and storing together
 * @param warnings     what was not gathered because the system does not have it, in a sentence each
 */
public record GatherResult(long objects, long dependencies, long dangling, boolean incremental, long added, long changed, long gone, double seconds,
		List<String> warnings) {

	public GatherResult {
		warnings = List.copyOf(warnings);
	}

	/** Whether all is as it was at the last gathering. */
	public boolean unchanged() {
		return added == 0 && changed == 0 && gone == 0;
	}
}
