package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.List;

/** Where the bars of waves lie that come one after the other: each as long as its work, none too short to be seen. */
public final class Timeline {

	/** Shares of the whole width, from 0 to 1. */
	public record Bar(double start, double end) {

		public double length() {
			return end - start;
		}
	}

	private Timeline() {
	}

	/**
	 * @param work  of each wave, in any unit; none negative
	 * @param least share that a wave without work gets; less where so many waves would not fit
	 * @return a bar for each wave; the first starts at 0, each next one where the one before ends, and the last ends at 1
	 */
	public static List<Bar> of(List<Long> work, double least) {
		long all = work.stream().mapToLong(Long::longValue).sum();
		double fixed = all == 0 ? 1.0 / Math.max(1, work.size()) : Math.min(least, 0.5 / Math.max(1, work.size()));
		List<Bar> bars = new ArrayList<>();
		long before = 0;
		for (int wave = 0; wave < work.size(); wave++) {
			long after = before + work.get(wave);
			bars.add(new Bar(at(wave, before, all, fixed, work.size()), at(wave + 1, after, all, fixed, work.size())));
			before = after;
		}
		return bars;
	}

	private static double at(int waves, long done, long all, double fixed, int count) {
		return all == 0 ? (double) waves / count : waves * fixed + (1 - count * fixed) * done / all;
	}
}
