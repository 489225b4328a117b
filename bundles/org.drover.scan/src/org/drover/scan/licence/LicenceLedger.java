package org.drover.scan.licence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds up the capacity that products can use, for each real machine and over time, from what agents found. A guest counts at one place at a time: from
 * one sample to its next one, wherever that is, so that a migration neither loses it nor counts it twice. It depends neither on the order in
 * which samples come nor on how often each one comes.
 */
public final class LicenceLedger {

	private final Duration hold;
	private final Map<String, Set<LicenceSample>> samples = new LinkedHashMap<>();

	/** A sample begins or ends to count. */
	private record Event(Instant at, Place place, LicenceSample sample, boolean begins) {
	}

	/** @param hold how long a sample counts where no other follows */
	public LicenceLedger(Duration hold) {
		if (!hold.isPositive())
			throw new IllegalArgumentException("a sample counts for some time: " + hold);
		this.hold = hold;
	}

	public void add(LicenceSample sample) {
		samples.computeIfAbsent(sample.agent(), agent -> new HashSet<>()).add(sample);
	}

	public void addAll(Collection<LicenceSample> all) {
		all.forEach(this::add);
	}

	/** Of which products there are samples. */
	public SortedSet<String> products() {
		SortedSet<String> products = new TreeSet<>();
		samples.values().forEach(all -> all.forEach(sample -> products.addAll(sample.products())));
		return products;
	}

	/**
	 * @param from inclusive
	 * @param to   exclusive
	 */
	public LicenceReport report(LicenceRule rule, Instant from, Instant to) {
		List<Event> events = new ArrayList<>();
		List<CloneReport> clones = new ArrayList<>();
		List<LicenceSample> leftOut = new ArrayList<>();
		samples.forEach((agent, all) -> {
			Lines lines = Lines.of(agent, all);
			lines.clones().ifPresent(clones::add);
			for (Lines.Line line : lines.all())
				count(line, rule, from, to, events);
			all.stream().filter(sample -> !sample.consistent() && !sample.at().isBefore(from) && sample.at().isBefore(to)).forEach(leftOut::add);
		});
		leftOut.sort(Lines.ORDER);
		clones.sort(Comparator.comparing(CloneReport::agent));
		return new Sweep(rule, from).over(events).report(to, leftOut, clones);
	}

	/** Each sample that is believed counts until the next one, or until nothing has been heard for too long. */
	private void count(Lines.Line line, LicenceRule rule, Instant from, Instant to, List<Event> events) {
		List<LicenceSample> believed = line.samples().stream().filter(LicenceSample::consistent).toList();
		for (int i = 0; i < believed.size(); i++) {
			LicenceSample sample = believed.get(i);
			Instant end = sample.at().plus(hold);
			if (i + 1 < believed.size() && believed.get(i + 1).at().isBefore(end))
				end = believed.get(i + 1).at();
			Instant begin = sample.at().isBefore(from) ? from : sample.at();
			if (!sample.products().contains(rule.product()) || !begin.isBefore(end) || !begin.isBefore(to))
				continue;
			Place place = Place.of(sample, line.name());
			events.add(new Event(begin, place, sample, true));
			if (end.isBefore(to))
				events.add(new Event(end, place, sample, false));
		}
	}

	/** Goes through time. All that happens at one moment has happened before anything is counted. */
	private static final class Sweep {

		private final LicenceRule rule;
		private final Instant from;
		private final Map<Place, PlaceUse> uses = new HashMap<>();
		private final Map<Place, Integer> now = new HashMap<>();
		private final SortedMap<Place, LicenceReport.Peak> peaks = new TreeMap<>();
		private final Map<Place, Instant> since = new HashMap<>();
		private final SortedMap<Place, Duration> times = new TreeMap<>();
		private int sum;
		private LicenceReport.Peak total;

		Sweep(LicenceRule rule, Instant from) {
			this.rule = rule;
			this.from = from;
			total = new LicenceReport.Peak(0, from);
		}

		Sweep over(List<Event> events) {
			events.sort(Comparator.comparing(Event::at));
			Set<Place> changed = new HashSet<>();
			for (int i = 0; i < events.size(); i++) {
				Event event = events.get(i);
				PlaceUse use = uses.computeIfAbsent(event.place(), place -> new PlaceUse(rule));
				if (event.begins())
					use.add(event.sample());
				else
					use.remove(event.sample());
				changed.add(event.place());
				if (i + 1 == events.size() || events.get(i + 1).at().isAfter(event.at()))
					settle(event.at(), changed);
			}
			return this;
		}

		private void settle(Instant at, Set<Place> changed) {
			for (Place place : changed) {
				int units = uses.get(place).units();
				pass(place, at);
				Integer before = now.put(place, units);
				sum += units - (before == null ? 0 : before);
				LicenceReport.Peak peak = peaks.get(place);
				if (units > (peak == null ? 0 : peak.units()))
					peaks.put(place, new LicenceReport.Peak(units, at));
			}
			changed.clear();
			if (sum > total.units())
				total = new LicenceReport.Peak(sum, at);
		}

		/** What a place needs has not changed until then. */
		private void pass(Place place, Instant until) {
			Instant begin = since.put(place, until);
			int units = now.getOrDefault(place, 0);
			if (units > 0)
				times.merge(place, Duration.between(begin, until).multipliedBy(units), Duration::plus);
		}

		LicenceReport report(Instant to, List<LicenceSample> leftOut, List<CloneReport> clones) {
			now.keySet().forEach(place -> pass(place, to));
			Duration time = times.values().stream().reduce(Duration.ZERO, Duration::plus);
			return new LicenceReport(rule, from, to, peaks, total, times, time, leftOut, clones);
		}
	}
}
