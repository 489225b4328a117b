package org.drover.task;

import java.time.Instant;

/**
 * Which lines of a journal may be dropped: from its beginning, those that are older than a moment and not among the last few.
 *
 * @param keepLast at least this many sealed lines stay; 0 or more
 */
public record Retention(Instant olderThan, long keepLast) {

	public Retention {
		if (keepLast < 0)
			throw new IllegalArgumentException("a journal cannot keep fewer than no lines: " + keepLast);
	}
}
