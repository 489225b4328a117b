package org.drover.plan.continuity;

import java.util.BitSet;

/**
 * A stretch of a plan: the prefixes that hold all of {@code start}, itself the smallest of them, and none of {@code closed}, the
 * step that ends the stretch and all that comes after it.
 */
record Stretch(BitSet start, BitSet closed) {

	/** The start holds the step that ends it: there is no such moment. */
	boolean isEmpty() {
		return start.intersects(closed);
	}
}
