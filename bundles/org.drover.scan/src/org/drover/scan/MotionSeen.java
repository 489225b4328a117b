package org.drover.scan;

import java.util.List;

/**
 * What a scan tells those that are not safe against motion.
 *
 * @param before      the first reading of the first attempt
 * @param after       the last reading of the last
 * @param differences of all attempts, and between them
 */
public record MotionSeen(Reading before, Reading after, List<Difference> differences) {

	public MotionSeen {
		differences = List.copyOf(differences);
	}

	/** Whether the guest has moved, and not only its capacity changed or a source fell silent; and it is known where to. */
	public boolean arrived() {
		return after.answer().isPresent() && differences.stream().anyMatch(difference -> difference.kind().moved());
	}
}
