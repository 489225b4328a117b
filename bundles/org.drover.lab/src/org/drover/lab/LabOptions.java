package org.drover.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How a laboratory is started.
 *
 * @param folder   holds both topologies; made where it is missing. What an earlier laboratory left in it is deleted
 * @param interval how often each client polls; null for what suits the size and this machine
 * @param seed     decides when in the interval each client polls
 */
public record LabOptions(Path folder, EstateSize size, Duration interval, long seed) {

	public LabOptions {
		Objects.requireNonNull(folder, "folder");
		Objects.requireNonNull(size, "size");
		if (interval != null && (interval.isNegative() || interval.isZero()))
			throw new IllegalArgumentException("clients poll at an interval of more than nothing");
	}

	public static LabOptions of(Path folder, EstateSize size) {
		return new LabOptions(folder, size, null, 1);
	}
}
