package org.drover.scan.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.drover.scan.GuestCapacity;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.InsideFacts;
import org.drover.scan.MotionSafeScan;
import org.drover.scan.Reading;
import org.drover.scan.ScanModule;
import org.drover.scan.ScanOptions;
import org.drover.scan.ScanOutcome;
import org.drover.scan.licence.LicenceReport.Peak;
import org.drover.scan.licence.LicenceRule.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class LicenceLedgerTest {

	private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
	private static final HostComponent ONE = new HostComponent("H1", "9117", "MMB");
	private static final HostComponent TWO = new HostComponent("H2", "9119", "FHA");
	private static final HostCapacity SMALL = new HostCapacity(2, 16);
	private static final HostCapacity LARGE = new HostCapacity(4, 32);
	private static final String DB = "database";

	/**
	 * Worked out by hand in docs/scan.md: four guests on two machines, one of which is moved there and back, grows, and one of which is scanned
	 * across a motion.
	 */
	@Test
	void totalsEqualTheOnesWorkedOutByHand() {
		LicenceLedger ledger = new LicenceLedger(Duration.ofMinutes(60));
		for (int half = 0; half < 6; half++) {
			int minute = half * 30;
			boolean away = half >= 1 && half < 4;
			int own = half < 2 ? 4 : half < 5 ? 8 : 12;
			ledger.add(on(ONE, "g1", minute, GuestCapacity.dedicated(own)));
			ledger.add(counted(away ? on(TWO, "g2", minute, GuestCapacity.uncapped(6, 200, "Q", 10))
					: on(ONE, "g2", minute, GuestCapacity.uncapped(6, 200, "P", 8)), (half + 2) / 3));
			ledger.add(half == 3 ? inconsistent(on(TWO, "g3", minute, GuestCapacity.uncapped(32, 100, "Q", 10)))
					: on(ONE, "g3", minute, GuestCapacity.uncapped(4, 100, "P", 8)));
			ledger.add(on(TWO, "g4", minute, GuestCapacity.capped(2, 150, "Q", 10)));
		}
		LicenceReport cores = ledger.report(new LicenceRule(DB, Metric.CORES, true), START, minute(180));
		assertEquals(Map.of(place(ONE), new Peak(16, minute(120)), place(TWO), new Peak(8, minute(30))), cores.peaks());
		assertEquals(new Peak(20, minute(60)), cores.total());
		assertEquals(Map.of(place(ONE), Duration.ofMinutes(30 * (12 + 8 + 12 + 12 + 16 + 16)), place(TWO), Duration.ofMinutes(30 * (2 + 8 + 8 + 8 + 2 + 2))),
				cores.times());
		assertEquals((76 + 30) / 6.0, cores.average());
		assertEquals(76 / 6.0, cores.average(place(ONE)));
		assertEquals(List.of("g3"), cores.leftOut().stream().map(LicenceSample::agent).toList());
		assertEquals(List.of(), cores.clones());
		assertEquals(new Peak(24, minute(150)), ledger.report(new LicenceRule(DB, Metric.CORES, false), START, minute(180)).total());
		assertEquals(new Peak(3, minute(0)), ledger.report(new LicenceRule(DB, Metric.PROCESSORS, true), START, minute(180)).total());
		assertEquals(new Peak(48, minute(0)), ledger.report(new LicenceRule(DB, Metric.MACHINE_CORES, true), START, minute(180)).total());
		assertEquals(new Peak(6, minute(0)), ledger.report(new LicenceRule(DB, Metric.MACHINE_PROCESSORS, true), START, minute(180)).total());
		assertEquals(new Peak(0, minute(0)), ledger.report(new LicenceRule("other", Metric.CORES, true), START, minute(180)).total());
	}

	@Test
	void aRestartOfAMachineIsNoClone() {
		LicenceLedger ledger = new LicenceLedger(Duration.ofMinutes(60));
		ledger.add(run(on(ONE, "a", 0, GuestCapacity.dedicated(4)), "first"));
		ledger.add(run(on(ONE, "a", 10, GuestCapacity.dedicated(4)), "second"));
		ledger.add(run(on(ONE, "a", 20, GuestCapacity.dedicated(4)), "second"));
		LicenceReport report = ledger.report(new LicenceRule(DB, Metric.CORES, true), START, minute(60));
		assertEquals(List.of(), report.clones());
		assertEquals(4, report.total().units());
	}

	@Test
	void runsThatOverlapAreOfTwoMachinesAndBothCount() {
		LicenceLedger ledger = new LicenceLedger(Duration.ofMinutes(60));
		for (int minute = 0; minute <= 40; minute += 20) {
			ledger.add(run(on(ONE, "a", minute, GuestCapacity.dedicated(4)), "original"));
			ledger.add(run(on(TWO, "a", minute + 10, GuestCapacity.dedicated(2)), "copy"));
		}
		LicenceReport report = ledger.report(new LicenceRule(DB, Metric.CORES, true), START, minute(60));
		assertEquals(Map.of(place(ONE), new Peak(4, START), place(TWO), new Peak(2, minute(10))), report.peaks());
		CloneReport clones = report.clones().get(0);
		assertTrue(clones.proven());
		assertEquals(List.of(Set.of("original"), Set.of("copy")), clones.instances().stream().map(CloneReport.Instance::runs).toList());
		assertEquals(List.of("a#1", "a#2"), clones.instances().stream().map(CloneReport.Instance::name).toList());
	}

	@Test
	void aCopyOfAMachineThatRunsIsToldByItsCounter() {
		List<LicenceSample> samples = new ArrayList<>();
		for (int minute = 0; minute <= 40; minute += 20) {
			samples.add(counted(on(ONE, "a", minute, GuestCapacity.dedicated(4)), 3));
			samples.add(counted(on(TWO, "a", minute + 10, GuestCapacity.dedicated(4)), 3));
		}
		LicenceReport report = report(samples);
		assertTrue(report.clones().get(0).proven());
		assertEquals(8, report.total().units());
	}

	@Test
	void aMachineThatIsMovedToAndFroIsOneWhereItsCounterSaysSo() {
		List<LicenceSample> samples = new ArrayList<>();
		for (int i = 0; i < 6; i++)
			samples.add(counted(on(i % 2 == 0 ? ONE : TWO, "a", i * 10, GuestCapacity.dedicated(4)), i));
		LicenceReport report = report(samples);
		assertEquals(List.of(), report.clones());
		assertEquals(4, report.total().units());
	}

	@Test
	void withoutACounterThatIsSaidToBePossibleAndNoMore() {
		List<LicenceSample> samples = new ArrayList<>();
		for (int i = 0; i < 6; i++)
			samples.add(on(i % 2 == 0 ? ONE : TWO, "a", i * 10, GuestCapacity.dedicated(4)));
		LicenceReport report = report(samples);
		assertFalse(report.clones().get(0).proven());
		assertEquals(1, report.clones().get(0).instances().size());
		assertEquals(4, report.total().units());
	}

	@Test
	void whatIsOnNoKnownHostCountsForItself() {
		LicenceReport report = report(List.of(on(null, "a", 0, GuestCapacity.dedicated(4)), on(null, "b", 0, GuestCapacity.dedicated(4))));
		assertEquals(8, report.total().units());
		assertEquals(List.of("the unknown host of a", "the unknown host of b"), report.peaks().keySet().stream().map(Place::toString).toList());
	}

	@Test
	void aGuestThatFallsSilentCountsForAsLongAsItsLastSampleHolds() {
		LicenceLedger ledger = new LicenceLedger(Duration.ofMinutes(60));
		ledger.add(on(ONE, "a", 0, GuestCapacity.dedicated(4)));
		LicenceRule rule = new LicenceRule(DB, Metric.CORES, true);
		assertEquals(4, ledger.report(rule, minute(59), minute(90)).total().units());
		assertEquals(0, ledger.report(rule, minute(60), minute(90)).total().units());
	}

	/** Machines that move, grow, restart, fall silent, are copied and are scanned across motions, against a count made minute by minute. */
	@Test
	void everyReportEqualsACountMadeMinuteByMinute() {
		compare(0, 100);
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true")
	void soDoThousandsOfThem() {
		compare(100, 5000);
	}

	private static void compare(int firstSeed, int behind) {
		for (int seed = firstSeed; seed < behind; seed++) {
			Random random = new Random(seed);
			MinuteWorld world = new MinuteWorld(random, 1 + random.nextInt(4), 1 + random.nextInt(7), 1 + random.nextInt(6));
			LicenceLedger ledger = new LicenceLedger(Duration.ofMinutes(world.hold()));
			List<LicenceSample> samples = new ArrayList<>(world.samples());
			samples.addAll(samples.subList(0, samples.size() / 2));
			Collections.shuffle(samples, random);
			ledger.addAll(samples);
			for (Metric metric : Metric.values()) {
				for (boolean capped : List.of(true, false)) {
					int from = random.nextInt(60);
					int to = from + 1 + random.nextInt(MinuteWorld.MINUTES - from);
					LicenceReport report = ledger.report(new LicenceRule(DB, metric, capped), minute(from), minute(to));
					MinuteWorld.Count count = world.count(metric, capped, from, to);
					assertEquals(count.total(), report.total().units(), "seed " + seed + " " + report.rule());
					assertEquals(count.totalAt(), Duration.between(START, report.total().at()).toMinutes(), "seed " + seed);
					assertEquals(count.peaks(), MinuteWorld.units(report), "seed " + seed + " " + report.rule());
					assertEquals(count.times(), MinuteWorld.minutes(report), "seed " + seed + " " + report.rule());
				}
			}
		}
	}

	/** Where a sample is taken each minute, nothing but the truth is counted: no guest twice, none lost, whatever moves. */
	@Test
	void sampledEachMinuteTheSumOfAllPlacesIsWhatTheGuestsHave() {
		for (int seed = 0; seed < 50; seed++) {
			Random random = new Random(seed);
			LicenceLedger ledger = new LicenceLedger(Duration.ofMinutes(2));
			HostComponent[] where = { ONE, TWO, ONE, TWO, ONE };
			int most = 0;
			for (int minute = 0; minute < 200; minute++) {
				int sum = 0;
				for (int guest = 0; guest < where.length; guest++) {
					if (random.nextInt(7) == 0)
						where[guest] = where[guest] == ONE ? TWO : ONE;
					int cores = 1 + random.nextInt(3);
					sum += cores;
					ledger.add(on(where[guest], "g" + guest, minute, GuestCapacity.dedicated(cores)));
				}
				most = Math.max(most, sum);
			}
			assertEquals(most, ledger.report(new LicenceRule(DB, Metric.CORES, true), START, minute(200)).total().units());
		}
	}

	@Test
	void aSampleIsMadeOfAScan() throws Exception {
		HostFacts facts = HostFacts.of(ONE).withMotion(3);
		Reading published = new Reading(START, Optional.of(new Reading.Answer("test", facts.withCapacity(SMALL, GuestCapacity.dedicated(2)))), InsideFacts.NONE,
				List.of());
		assertEquals(new LicenceSample("a", "r", Optional.of(ONE), Optional.of(3L), START, true, Optional.of(SMALL), GuestCapacity.dedicated(2), Set.of(DB)),
				LicenceSample.of("a", "r", scan(published, published), Set.of(DB)));
		Reading unknown = new Reading(START, Optional.empty(), new InsideFacts("k", "0-3", ""), List.of());
		assertEquals(new LicenceSample("a", "r", Optional.empty(), Optional.empty(), START, true, Optional.empty(), GuestCapacity.dedicated(4), Set.of(DB)),
				LicenceSample.of("a", "r", scan(unknown, unknown), Set.of(DB)));
		assertFalse(LicenceSample.of("a", "r", scan(unknown, published), Set.of(DB)).consistent());
	}

	private static ScanOutcome<String> scan(Reading before, Reading after) throws InterruptedException {
		Deque<Reading> readings = new ArrayDeque<>(List.of(before, after));
		ScanModule<String> module = new ScanModule<>() {
			@Override
			public String name() {
				return "products";
			}

			@Override
			public String scan() {
				return DB;
			}
		};
		return new MotionSafeScan(readings::remove, List.of()).run(List.of(module), ScanOptions.of(false, false));
	}

	private static LicenceReport report(List<LicenceSample> samples) {
		LicenceLedger ledger = new LicenceLedger(Duration.ofMinutes(60));
		ledger.addAll(samples);
		return ledger.report(new LicenceRule(DB, Metric.CORES, true), START, minute(60));
	}

	static Instant minute(int minute) {
		return START.plus(Duration.ofMinutes(minute));
	}

	private static Place place(HostComponent host) {
		return new Place(Optional.of(host), "");
	}

	private static LicenceSample on(HostComponent host, String agent, int minute, GuestCapacity guest) {
		Optional<HostCapacity> machine = host == null ? Optional.empty() : Optional.of(host == ONE ? SMALL : LARGE);
		return new LicenceSample(agent, "run", Optional.ofNullable(host), Optional.empty(), minute(minute), true, machine, guest, Set.of(DB));
	}

	private static LicenceSample inconsistent(LicenceSample sample) {
		return new LicenceSample(sample.agent(), sample.run(), sample.host(), sample.motion(), sample.at(), false, sample.machine(), sample.guest(),
				sample.products());
	}

	private static LicenceSample run(LicenceSample sample, String run) {
		return new LicenceSample(sample.agent(), run, sample.host(), sample.motion(), sample.at(), true, sample.machine(), sample.guest(), sample.products());
	}

	private static LicenceSample counted(LicenceSample sample, long motion) {
		return new LicenceSample(sample.agent(), sample.run(), sample.host(), Optional.of(motion), sample.at(), true, sample.machine(), sample.guest(),
				sample.products());
	}
}
