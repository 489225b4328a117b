package org.drover.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every place at which a guest can move while it is scanned, and every sequence of up to three events at such places. */
class MotionEverywhereTest {

	private static final int MODULES = 3;
	private static final HostComponent A = new HostComponent("A-1", "9117", "MMB");
	private static final HostComponent B = new HostComponent("B-2", "9117", "MMB");
	private static final HostComponent C = new HostComponent("C-3", "9119", "FHA");

	/** What can happen to a guest between two steps of a scan. */
	private enum Event {
		TO_A, TO_B, TO_C, AWAY_AND_BACK, MORE_PROCESSORS, FEWER_PROCESSORS, SILENCE, VOICE, OTHER_SOURCE, DEPARTURE
	}

	/** The truth, and what is published of it. */
	private static final class World implements Guard {

		private final int[] places;
		private final Event[] events;
		private final boolean counting;
		private int step;
		private int next;
		private HostComponent host = A;
		private long motions;
		private int processors = 2;
		private long changes;
		private boolean silent;
		private boolean moving;
		private String source = "first";

		World(int[] places, Event[] events, boolean counting) {
			this.places = places;
			this.events = events;
			this.counting = counting;
		}

		/** What a module sees: equal where it ran in the same circumstances. */
		String truth() {
			return host.serial() + "/" + motions + "/" + processors;
		}

		/** Goes on to the next step, and lets happen what is to happen before it. */
		void advance() {
			for (; next < places.length && places[next] == step; next++)
				happen(events[next]);
			step++;
		}

		private void happen(Event event) {
			switch (event) {
			case TO_A -> move(A);
			case TO_B -> move(B);
			case TO_C -> move(C);
			case AWAY_AND_BACK -> motions += 2;
			case MORE_PROCESSORS -> resize(processors + 1);
			case FEWER_PROCESSORS -> resize(Math.max(1, processors - 1));
			case SILENCE -> silent = true;
			case VOICE -> silent = false;
			case OTHER_SOURCE -> source = "second";
			case DEPARTURE -> moving = true;
			}
		}

		private void resize(int to) {
			changes++;
			processors = to;
		}

		private void move(HostComponent to) {
			moving = false;
			if (!host.equals(to))
				motions++;
			host = to;
		}

		@Override
		public Reading read() {
			advance();
			HostFacts facts = HostFacts.of(host).whileMoving(moving).withCapacity(new HostCapacity(2, 16), GuestCapacity.dedicated(processors));
			if (counting)
				facts = facts.withMotion(motions).withChanges(changes);
			Optional<Reading.Answer> answer = silent ? Optional.empty() : Optional.of(new Reading.Answer(source, facts));
			return new Reading(Instant.EPOCH, answer, InsideFacts.NONE, List.of());
		}
	}

	private record Module(String name, World world) implements ScanModule<String> {
		@Override
		public String scan() {
			world.advance();
			return world.truth();
		}
	}

	/** What the runs of a test amounted to. */
	private static final class Tally {
		private int runs;
		private int cut;
		private int marked;
		private int missed;
		private int unguarded;
		private int told;
	}

	@Test
	void noSequenceOfUpToThreeEventsLeavesAnInconsistentOutputUnmarked() throws Exception {
		Tally tally = new Tally();
		for (ScanOptions options : List.of(new ScanOptions(0, false), new ScanOptions(0, true)))
			for (int events = 0; events <= 3; events++)
				everywhere(new int[events], new Event[events], 0, 0, options, true, tally);
		assertEquals(0, tally.missed);
		assertEquals(247_362, tally.runs);
		assertTrue(tally.cut > 50_000 && tally.marked >= tally.cut && tally.told > 0 && tally.unguarded > 0);
	}

	@Test
	void noSequenceOfUpToTwoEventsDoesSoWhereTheScanIsRepeated() throws Exception {
		assertEquals(0, repeated(2).missed);
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true")
	void norOneOfThree() throws Exception {
		assertEquals(0, repeated(3).missed);
	}

	private Tally repeated(int most) throws Exception {
		Tally tally = new Tally();
		for (ScanOptions options : List.of(new ScanOptions(1, false), new ScanOptions(1, true), new ScanOptions(2, true)))
			for (int events = 0; events <= most; events++)
				everywhere(new int[events], new Event[events], 0, 0, options, true, tally);
		assertTrue(tally.marked > 0 && tally.told > 0 && tally.unguarded > 0);
		return tally;
	}

	@Test
	void withoutACounterNothingIsMissedButWhatComesBackBetweenTwoReadings() throws Exception {
		Tally tally = new Tally();
		for (int events = 0; events <= 2; events++)
			everywhere(new int[events], new Event[events], 0, 0, new ScanOptions(0, true), false, tally);
		assertTrue(tally.missed > 0, "the counter is there for a reason");
	}

	/** Tries all ways to place events, in an order of time, at the steps of as many attempts as there may be, and behind the last. */
	private void everywhere(int[] places, Event[] events, int at, int from, ScanOptions options, boolean counting, Tally tally) throws Exception {
		if (at == places.length) {
			run(places.clone(), events.clone(), options, counting, tally);
			return;
		}
		int steps = (options.repeats() + 1) * (2 * MODULES + 1);
		for (int place = from; place <= steps; place++) {
			for (Event event : Event.values()) {
				places[at] = place;
				events[at] = event;
				everywhere(places, events, at + 1, place, options, counting, tally);
			}
		}
	}

	private void run(int[] places, Event[] events, ScanOptions options, boolean counting, Tally tally) throws InterruptedException {
		World world = new World(places, events, counting);
		List<Module> modules = new ArrayList<>();
		for (int i = 0; i < MODULES; i++)
			modules.add(new Module("module " + i, world));
		List<MotionSeen> told = new ArrayList<>();
		ScanOutcome<String> outcome = new MotionSafeScan(world, List.of(told::add)).run(modules, options);
		tally.runs++;
		check(outcome, told, options);
		Set<String> seen = new HashSet<>(outcome.output().values());
		boolean cut = seen.size() > 1 || outcome.output().size() < MODULES || !belongs(outcome, counting);
		tally.cut += cut ? 1 : 0;
		tally.marked += outcome.code() == ResultCode.INCONSISTENT_OUTPUT ? 1 : 0;
		tally.unguarded += outcome.code() == ResultCode.UNGUARDED ? 1 : 0;
		tally.told += told.size();
		if (cut && outcome.code() == ResultCode.CONSISTENT)
			tally.missed++;
	}

	/** Whether all modules ran on the host that the outcome names. */
	private static boolean belongs(ScanOutcome<String> outcome, boolean counting) {
		if (outcome.before().answer().isEmpty())
			return outcome.code() != ResultCode.CONSISTENT;
		HostFacts facts = outcome.before().answer().get().facts();
		return outcome.output().values().stream().allMatch(truth -> truth.startsWith(facts.host().serial() + "/"
				+ (counting ? facts.motion().orElseThrow() + "/" + facts.guest().orElseThrow().processors() : "")));
	}

	private static void check(ScanOutcome<String> outcome, List<MotionSeen> told, ScanOptions options) {
		boolean inconsistent = outcome.code() == ResultCode.INCONSISTENT_OUTPUT;
		assertEquals(inconsistent, !outcome.differences().isEmpty());
		assertEquals(inconsistent && options.notifies() ? 1 : 0, told.size(), "told once, and only where it is not repeated");
		assertEquals(!told.isEmpty(), outcome.notified());
		assertEquals(MODULES, outcome.output().size(), "what is given is whole");
		assertEquals(inconsistent && options.repeats() > 0, outcome.bound());
		assertTrue(outcome.attempts() >= 1 && outcome.attempts() <= options.repeats() + 1);
		if (inconsistent)
			assertEquals(options.repeats() + 1, outcome.attempts(), "given marked only once all repeats are used up");
		assertFalse(outcome.believable() && inconsistent);
	}
}
