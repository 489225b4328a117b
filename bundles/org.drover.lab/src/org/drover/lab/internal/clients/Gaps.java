package org.drover.lab.internal.clients;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAccumulator;

/** The longest time any client went between two good policies, for each stretch of time that somebody looks at. */
final class Gaps {

	private final List<LongAccumulator> windows = new CopyOnWriteArrayList<>();

	/** @return the longest gap, in nanoseconds, of those that end from now on */
	LongAccumulator open() {
		LongAccumulator window = new LongAccumulator(Math::max, 0);
		windows.add(window);
		return window;
	}

	void ended(long nanos) {
		windows.forEach(window -> window.accumulate(nanos));
	}
}
