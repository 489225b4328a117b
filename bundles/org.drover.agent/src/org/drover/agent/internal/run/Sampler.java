package org.drover.agent.internal.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.drover.agent.protocol.CapacitySample;
import org.drover.model.DroverException;
import org.drover.scan.GuestCapacity;
import org.drover.scan.Guard;
import org.drover.scan.MotionSafeScan;
import org.drover.scan.Reading;
import org.drover.scan.ScanModule;
import org.drover.scan.ScanOptions;
import org.drover.scan.ScanOutcome;
import org.drover.scan.licence.LicenceSample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what of which host this server has, and what on it is to be licensed: when an interval is over, as soon as the host or the capacity has changed, and
 * for each scan. Each sample is a scan of its own, or part of one, so that none is given that a motion cut in two and that does not say so. What it says
 * waits in the spool. Usable from several threads.
 */
final class Sampler {

	private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);
	/** Half a year of samples. */
	private static final int WAITING = 10_000;

	private final Guard guard;
	private final ScanModule<SortedSet<String>> products;
	private final String place;
	private final Spool spool;
	private final Duration every;
	private final ReentrantLock host = new ReentrantLock();
	private Optional<Reading> last = Optional.empty();
	private boolean settled;
	private boolean left;

	/** @param place what tells this container from others of its kernel; empty where it is none */
	Sampler(Guard guard, ScanModule<SortedSet<String>> products, String place, Spool spool, Duration every) {
		this.guard = guard;
		this.products = products;
		this.place = place;
		this.spool = spool;
		this.every = every;
	}

	/**
	 * Reads the host, which is quick, and samples where it is time to. Nothing where a scan is at work: that is a sample too.
	 *
	 * @return whether there was anything to say
	 */
	boolean look() throws IOException, InterruptedException {
		if (!host.tryLock())
			return false;
		try {
			boolean needed = !left && (!settled || isChange(guard.read()));
			if (needed)
				sample();
			return needed;
		} finally {
			host.unlock();
		}
	}

	/**
	 * Does a scan, and looks for products in the middle of it.
	 *
	 * @param scan runs the module that it is given with those of its own
	 */
	<T> ScanOutcome<T> during(Around<T> scan) throws IOException, DroverException, InterruptedException {
		host.lock();
		try {
			Found found = new Found();
			ScanOutcome<T> outcome = scan.with(found);
			say(outcome, found.products);
			if (!settled)
				sample();
			return outcome;
		} finally {
			host.unlock();
		}
	}

	/** Says that nothing on this server counts under this identity any more: the last that is said. */
	void leave() throws IOException {
		host.lock();
		try {
			left = true;
			Reading now = guard.read();
			say(sample(LicenceSample.of("", run(now), now, Set.of()), new TreeSet<>()), now);
		} finally {
			host.unlock();
		}
	}

	/** The run of this server's system, as far as a reading tells. */
	String run(Reading reading) {
		return reading.inside().kernel() + place;
	}

	private boolean isChange(Reading now) {
		Reading before = last.orElseThrow();
		boolean due = now.at().isBefore(before.at()) || !now.at().isBefore(before.at().plus(every));
		return due || !before.answer().equals(now.answer()) || !before.inside().equals(now.inside());
	}

	private void sample() throws IOException, InterruptedException {
		Found found = new Found();
		ScanOutcome<Void> outcome = new MotionSafeScan(guard, List.of()).run(List.of(found.as()), ScanOptions.of(true, false));
		say(outcome, found.products);
	}

	private void say(ScanOutcome<?> outcome, SortedSet<String> found) throws IOException {
		say(sample(LicenceSample.of("", run(outcome.after()), outcome, found), found), outcome.after());
	}

	private void say(CapacitySample sample, Reading reading) throws IOException {
		if (spool.waiting().size() < WAITING)
			spool.add("capacity-" + sample.at().toEpochMilli() + "-" + UUID.randomUUID(), sample);
		else
			LOG.warn("no manager has taken what this server has said for very long: no more samples are kept");
		last = Optional.of(reading);
		settled = sample.consistent();
	}

	private static CapacitySample sample(LicenceSample sample, SortedSet<String> found) {
		Instant at = sample.at().truncatedTo(ChronoUnit.MILLIS);
		GuestCapacity guest = sample.guest();
		return new CapacitySample(CapacitySample.FORMAT, at, sample.run(), sample.consistent(),
				sample.host().map(real -> new CapacitySample.Host(real.serial(), real.type(), real.model())).orElse(null), sample.motion().orElse(null),
				sample.machine().map(machine -> new CapacitySample.Machine(machine.processors(), machine.cores())).orElse(null),
				new CapacitySample.Guest(guest.sharing() == GuestCapacity.Sharing.DEDICATED, guest.processors(), guest.entitlement(), guest.capped(),
						guest.pool(), guest.poolCores()),
				found);
	}

	/** A scan that is also a sample. */
	@FunctionalInterface
	interface Around<T> {
		ScanOutcome<T> with(Found products) throws IOException, DroverException, InterruptedException;
	}

	/** The products of one scan. */
	final class Found {

		private SortedSet<String> products = new TreeSet<>();

		/** A module without output; what is repeated begins anew. */
		<T> ScanModule<T> as() {
			return new ScanModule<>() {

				@Override
				public String name() {
					return Sampler.this.products.name();
				}

				@Override
				public T scan() throws IOException, DroverException, InterruptedException {
					products = Sampler.this.products.scan();
					return null;
				}
			};
		}
	}
}
