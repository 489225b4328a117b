package org.drover.scan.licence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a product needed over a period.
 *
 * @param peaks   of each place by itself
 * @param total   the most of all places at the same moment: what has to be licensed
 * @param times   of each place, units times how long they were needed: two for an hour are two hours
 * @param time    the same of all places together
 * @param leftOut samples of scans that were not consistent, within the period: their figures are in no sum
 * @param clones  identities that several machines use; each machine is counted
 */
public record LicenceReport(LicenceRule rule, Instant from, Instant to, SortedMap<Place, Peak> peaks, Peak total,
		SortedMap<Place, Duration> times, Duration time, List<LicenceSample> leftOut, List<CloneReport> clones) {

	/**
	 * The most there was.
	 *
	 * @param units whole ones
	 * @param at    when it was reached first; the beginning of the period where there never was any
	 */
	public record Peak(int units, Instant at) {
	}

	public LicenceReport {
		peaks = Collections.unmodifiableSortedMap(new TreeMap<>(peaks));
		times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
		leftOut = List.copyOf(leftOut);
		clones = List.copyOf(clones);
	}

	/** Units at a place on the average of the whole period, also while there were none. */
	public double average(Place place) {
		return average(times.getOrDefault(place, Duration.ZERO));
	}

	/** Units of all places on that average. */
	public double average() {
		return average(time);
	}

	private double average(Duration unitTime) {
		return (double) unitTime.toMillis() / Duration.between(from, to).toMillis();
	}
}
