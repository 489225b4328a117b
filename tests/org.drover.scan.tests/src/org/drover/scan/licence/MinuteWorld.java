package org.drover.scan.licence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.drover.scan.GuestCapacity;
import org.drover.scan.GuestCapacity.Sharing;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;
import org.drover.scan.licence.LicenceRule.Metric;

/**
 * A small world on a grid of minutes, whose machines send samples, and a count of it that knows which machine sent what and goes through the grid
 * minute by minute. It shares nothing with the ledger but the records.
 */
final class MinuteWorld {

	static final int MINUTES = 120;

	/** What one machine sent, with the minute. */
	private record Sent(int minute, LicenceSample sample) {
	}

	/** What a count comes to; the minute is that of the first of the greatest totals, and the times are units times minutes. */
	record Count(int total, long totalAt, Map<String, Integer> peaks, Map<String, Integer> times) {
	}

	private static final int[][] MACHINES = { { 1, 4 }, { 2, 6 }, { 2, 16 }, { 4, 32 } };

	private final Random random;
	private final int hosts;
	private final int hold;
	private final List<List<Sent>> machines = new ArrayList<>();

	MinuteWorld(Random random, int hosts, int guests, int interval) {
		this.random = random;
		this.hosts = hosts;
		hold = interval * 3 + random.nextInt(10);
		for (int guest = 0; guest < guests; guest++) {
			machines.add(live("agent" + guest, "boot", interval, false));
			if (random.nextInt(4) == 0)
				machines.add(live("agent" + guest, "copy", interval, true));
		}
	}

	int hold() {
		return hold;
	}

	List<LicenceSample> samples() {
		return machines.stream().flatMap(List::stream).map(Sent::sample).toList();
	}

	static Map<String, Integer> units(LicenceReport report) {
		Map<String, Integer> units = new TreeMap<>();
		report.peaks().forEach((place, peak) -> units.put(place.host().orElseThrow().serial(), peak.units()));
		return units;
	}

	static Map<String, Integer> minutes(LicenceReport report) {
		Map<String, Integer> minutes = new TreeMap<>();
		report.times().forEach((place, time) -> minutes.put(place.host().orElseThrow().serial(), (int) time.toMinutes()));
		return minutes;
	}

	/** The life of one machine. One that has a copy speaks from beginning to end, in one run, so that the two overlap without doubt. */
	private List<Sent> live(String agent, String boot, int interval, boolean copy) {
		List<Sent> sent = new ArrayList<>();
		int host = random.nextInt(hosts);
		long motion = 0;
		for (int minute = random.nextInt(interval); minute < MINUTES; minute += interval) {
			if (random.nextInt(5) == 0) {
				host = random.nextInt(hosts);
				motion++;
			}
			boolean ends = minute < interval || minute + interval >= MINUTES;
			if (ends || random.nextInt(4) != 0)
				sent.add(new Sent(minute, sample(agent, boot, host, motion, minute, random.nextInt(8) != 0)));
		}
		return sent;
	}

	private LicenceSample sample(String agent, String boot, int host, long motion, int minute, boolean consistent) {
		int[] machine = MACHINES[host];
		GuestCapacity guest = switch (random.nextInt(3)) {
		case 0 -> GuestCapacity.dedicated(1 + random.nextInt(6));
		case 1 -> GuestCapacity.capped(4, 10 + random.nextInt(390), "P" + random.nextInt(2), 1 + host);
		default -> GuestCapacity.uncapped(1 + random.nextInt(8), 50, "P" + random.nextInt(2), 1 + host);
		};
		return new LicenceSample(agent, boot, Optional.of(new HostComponent("H" + host, "", "")), Optional.of(motion), LicenceLedgerTest.minute(minute),
				consistent, Optional.of(new HostCapacity(machine[0], machine[1])), guest, random.nextInt(6) == 0 ? Set.of() : Set.of("database"));
	}

	Count count(Metric metric, boolean capped, int from, int to) {
		Map<String, Integer> peaks = new TreeMap<>();
		Map<String, Integer> times = new TreeMap<>();
		int best = 0;
		int bestAt = from;
		for (int minute = from; minute < to; minute++) {
			Map<String, List<GuestCapacity>> guests = new HashMap<>();
			for (List<Sent> machine : machines)
				inEffect(machine, minute).ifPresent(sample -> guests.computeIfAbsent(sample.host().orElseThrow().serial(), host -> new ArrayList<>())
						.add(sample.guest()));
			int total = 0;
			for (Map.Entry<String, List<GuestCapacity>> host : guests.entrySet()) {
				int units = units(metric, capped, Integer.parseInt(host.getKey().substring(1)), host.getValue());
				total += units;
				peaks.merge(host.getKey(), units, Math::max);
				times.merge(host.getKey(), units, Integer::sum);
			}
			if (total > best) {
				best = total;
				bestAt = minute;
			}
		}
		return new Count(best, bestAt, peaks, times);
	}

	private Optional<LicenceSample> inEffect(List<Sent> machine, int minute) {
		Optional<Sent> newest = Optional.empty();
		for (Sent sent : machine)
			if (sent.minute() <= minute && sent.sample().consistent())
				newest = Optional.of(sent);
		return newest.filter(sent -> minute < sent.minute() + hold && !sent.sample().products().isEmpty()).map(Sent::sample);
	}

	private static int units(Metric metric, boolean capped, int host, List<GuestCapacity> guests) {
		int processors = MACHINES[host][0];
		int cores = MACHINES[host][1];
		double used = 0;
		Map<String, Double> pools = new HashMap<>();
		for (GuestCapacity guest : guests) {
			double reach = guest.capped() ? guest.entitlement() : 100.0 * Math.min(guest.processors(), 1 + host);
			if (guest.sharing() == Sharing.DEDICATED)
				used += guest.processors() * 100.0;
			else
				pools.merge(guest.pool(), reach, Double::sum);
		}
		for (double pool : pools.values())
			used += capped ? Math.min(pool, (1 + host) * 100.0) : pool;
		if (capped)
			used = Math.min(used, cores * 100.0);
		return switch (metric) {
		case CORES -> (int) Math.ceil(used / 100);
		case PROCESSORS -> (int) Math.ceil(used * processors / (100.0 * cores));
		case MACHINE_CORES -> cores;
		case MACHINE_PROCESSORS -> processors;
		};
	}
}
