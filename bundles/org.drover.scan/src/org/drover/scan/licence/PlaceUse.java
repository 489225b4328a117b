package org.drover.scan.licence;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.scan.GuestCapacity;
import org.drover.scan.HostCapacity;

/** The guests with a product that are at one place at the same time, and what they need together. */
final class PlaceUse {

	private final LicenceRule rule;
	private final Set<LicenceSample> guests = Collections.newSetFromMap(new IdentityHashMap<>());

	PlaceUse(LicenceRule rule) {
		this.rule = rule;
	}

	void add(LicenceSample guest) {
		guests.add(guest);
	}

	void remove(LicenceSample guest) {
		guests.remove(guest);
	}

	/** Whole units of the rule's metric. */
	int units() {
		if (guests.isEmpty())
			return 0;
		Optional<HostCapacity> machine = guests.stream().filter(guest -> guest.machine().isPresent())
				.max(Comparator.comparing(LicenceSample::at).thenComparing(guest -> guest.machine().get().cores())
						.thenComparing(guest -> guest.machine().get().processors()))
				.flatMap(LicenceSample::machine);
		return switch (rule.metric()) {
		case CORES -> whole(hundredths(machine), GuestCapacity.CORE);
		case PROCESSORS -> machine.map(known -> whole(hundredths(machine) * known.processors(), (long) GuestCapacity.CORE * known.cores()))
				.orElseGet(() -> whole(hundredths(machine), GuestCapacity.CORE));
		case MACHINE_CORES -> machine.map(HostCapacity::cores).orElseGet(() -> whole(hundredths(machine), GuestCapacity.CORE));
		case MACHINE_PROCESSORS -> machine.map(HostCapacity::processors).orElseGet(() -> whole(hundredths(machine), GuestCapacity.CORE));
		};
	}

	private long hundredths(Optional<HostCapacity> machine) {
		if (!rule.capped())
			return guests.stream().mapToLong(guest -> guest.guest().reach()).sum();
		long sum = 0;
		Map<String, Pool> pools = new HashMap<>();
		for (LicenceSample guest : guests) {
			if (guest.guest().sharing() == GuestCapacity.Sharing.DEDICATED)
				sum += guest.guest().reach();
			else
				pools.merge(guest.guest().pool(), Pool.of(guest), Pool::with);
		}
		sum += pools.values().stream().mapToLong(Pool::use).sum();
		return machine.isPresent() ? Math.min(sum, (long) machine.get().cores() * GuestCapacity.CORE) : sum;
	}

	private static int whole(long parts, long whole) {
		return Math.toIntExact((parts + whole - 1) / whole);
	}

	/** The guests of one pool. Its size is what the newest sample says, the larger one where two are as new. */
	private record Pool(LicenceSample newest, long reach) {

		private static final Comparator<LicenceSample> NEWEST = Comparator.comparing(LicenceSample::at).thenComparing(guest -> guest.guest().poolCores());

		static Pool of(LicenceSample guest) {
			return new Pool(guest, guest.guest().reach());
		}

		Pool with(Pool other) {
			return new Pool(NEWEST.compare(newest, other.newest) >= 0 ? newest : other.newest, reach + other.reach);
		}

		long use() {
			return Math.min(reach, (long) newest.guest().poolCores() * GuestCapacity.CORE);
		}
	}
}
