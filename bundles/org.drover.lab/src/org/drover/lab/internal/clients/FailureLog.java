package org.drover.lab.internal.clients;

import java.util.ArrayList;
import java.util.List;

import org.drover.lab.LiveReport;

/** Failed requests: all are counted, the first thousand are kept. */
final class FailureLog {

	private static final int KEPT = 1_000;

	private final List<LiveReport.Failure> first = new ArrayList<>();
	private long count;

	synchronized void add(LiveReport.Failure failure) {
		count++;
		if (first.size() < KEPT)
			first.add(failure);
	}

	synchronized long count() {
		return count;
	}

	/** The kept ones after the first {@code passed}. */
	synchronized List<LiveReport.Failure> after(long passed) {
		return List.copyOf(first.subList((int) Math.min(passed, first.size()), first.size()));
	}
}
