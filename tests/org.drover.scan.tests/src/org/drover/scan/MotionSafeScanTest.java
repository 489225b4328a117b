package org.drover.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.scan.Difference.Kind;
import org.junit.jupiter.api.Test;

/** The order of decisions, as it is published. */
class MotionSafeScanTest {

	private static final String A = "A";
	private static final String B = "B";
	private static final String NONE = "";

	private final List<String> log = new ArrayList<>();

	@Test
	void aScanOnOneHostIsConsistent() throws Exception {
		ScanOutcome<String> outcome = scan(ScanOptions.of(true, true), A, A, A);
		assertEquals(ResultCode.CONSISTENT, outcome.code());
		assertTrue(outcome.believable());
		assertEquals(Map.of("one", "one", "two", "two"), outcome.output());
		assertEquals(List.of("read A", "one", "read A", "two", "read A"), log);
	}

	@Test
	void whatIsNotRepeatedIsGivenMarkedAndToldOnlyOnRequest() throws Exception {
		ScanOutcome<String> outcome = scan(ScanOptions.of(false, false), A, B, B);
		assertEquals(ResultCode.INCONSISTENT_OUTPUT, outcome.code());
		assertEquals(2, outcome.output().size());
		assertEquals("the host was A and is B", outcome.why());
		assertFalse(outcome.notified() || outcome.bound());
		log.clear();
		assertTrue(scan(ScanOptions.of(false, true), A, A, B).notified());
		assertEquals(List.of("read A", "one", "read A", "two", "read B", "told B"), log);
	}

	@Test
	void aRepeatDiscardsTheBadOutputAndTellsNobody() throws Exception {
		ScanOutcome<String> outcome = scan(ScanOptions.of(true, true), A, A, B, B, B, B);
		assertEquals(ResultCode.CONSISTENT, outcome.code());
		assertEquals(2, outcome.attempts());
		assertFalse(outcome.notified());
		assertEquals("B", outcome.before().answer().orElseThrow().facts().host().serial());
	}

	@Test
	void anAttemptThatWillBeRepeatedIsNotFinished() throws Exception {
		scan(new ScanOptions(1, false), A, B, B, B, B);
		assertEquals(List.of("read A", "one", "read B", "read B", "one", "read B", "two", "read B"), log);
	}

	@Test
	void repeatsAreBoundedAndThenTheOthersAreTold() throws Exception {
		ScanOutcome<String> outcome = scan(new ScanOptions(2, true), A, B, A, B, A, B, A);
		assertEquals(ResultCode.INCONSISTENT_OUTPUT, outcome.code());
		assertEquals(3, outcome.attempts());
		assertTrue(outcome.bound() && outcome.notified());
		assertEquals(1, log.stream().filter(line -> line.startsWith("told")).count());
	}

	@Test
	void withoutASourceTheOutputIsMarkedAsUnguarded() throws Exception {
		ScanOutcome<String> outcome = scan(ScanOptions.of(true, true), NONE, NONE, NONE);
		assertEquals(ResultCode.UNGUARDED, outcome.code());
		assertEquals(1, outcome.attempts());
		assertFalse(outcome.believable());
	}

	@Test
	void aSourceThatFellSilentInAnEarlierAttemptIsStillMissed() throws Exception {
		ScanOutcome<String> outcome = scan(new ScanOptions(1, false), A, NONE, NONE, NONE, NONE);
		assertEquals(ResultCode.INCONSISTENT_OUTPUT, outcome.code());
		assertEquals(List.of(Kind.SOURCE), outcome.differences().stream().map(Difference::kind).toList());
	}

	@Test
	void aFailureAcrossAMotionIsRepeatedAndOneWithoutIsNot() throws Exception {
		Deque<String> hosts = new ArrayDeque<>(List.of(A, B, B, B));
		ScanOutcome<String> outcome = new MotionSafeScan(guard(hosts), List.of()).run(List.of(failing()), new ScanOptions(1, false));
		assertEquals(2, outcome.attempts());
		assertEquals(ResultCode.CONSISTENT, outcome.code());
		assertEquals("broken", outcome.failure().orElseThrow().module());
		assertFalse(outcome.believable());
	}

	@Test
	void whoCannotBeToldDoesNotKeepTheOthersFromIt() throws Exception {
		MotionNotice deaf = seen -> {
			throw new DroverException("the line is dead");
		};
		Deque<String> hosts = new ArrayDeque<>(List.of(A, A, B));
		ScanOutcome<String> outcome = new MotionSafeScan(guard(hosts), List.of(deaf, this::told)).run(modules(), ScanOptions.of(false, true));
		assertEquals(List.of("the line is dead"), outcome.untold());
		assertEquals("told B", log.getLast());
		assertEquals(ResultCode.INCONSISTENT_OUTPUT, outcome.code());
	}

	@Test
	void capacityOnTheSameHostAndTheKernelUnderAContainerCount() {
		Reading four = reading(A, new InsideFacts("k1", "0-3", "max"));
		assertEquals(List.of(Kind.CAPACITY), kinds(four, reading(A, new InsideFacts("k1", "0-7", "max"))));
		assertEquals(List.of(Kind.CAPACITY), kinds(four, reading(A, new InsideFacts("k1", "0-3", "200000 100000"))));
		assertEquals(List.of(Kind.KERNEL), kinds(four, reading(A, new InsideFacts("k2", "0-3", "max"))));
		HostFacts facts = four.answer().orElseThrow().facts();
		HostCapacity machine = new HostCapacity(2, 16);
		Reading shared = reading(facts.withCapacity(machine, GuestCapacity.uncapped(4, 200, "P", 8)));
		assertEquals(List.of(Kind.CAPACITY), kinds(shared, reading(facts.withCapacity(machine, GuestCapacity.uncapped(4, 300, "P", 8)))));
		assertEquals(List.of(Kind.CAPACITY), kinds(shared, reading(facts.withCapacity(machine, GuestCapacity.uncapped(4, 200, "P", 7)))));
		assertEquals(List.of(Kind.CAPACITY), kinds(shared, reading(facts.withCapacity(machine, GuestCapacity.dedicated(4)))));
		assertEquals(List.of(), kinds(shared, shared));
	}

	@Test
	void aMotionUnderWayAndOneThatCameBackAreSeen() {
		HostFacts facts = HostFacts.of(new HostComponent(A, "", ""));
		assertEquals(List.of(Kind.MOVING), kinds(reading(facts.whileMoving(true)), reading(facts)));
		assertEquals(List.of(Kind.MOTION), kinds(reading(facts.withMotion(1)), reading(facts.withMotion(3))));
		assertEquals(List.of(Kind.MOTION), kinds(reading(facts.withMotion(1)), reading(facts)));
	}

	@Test
	void aScanHasModulesWithNames() {
		MotionSafeScan scan = new MotionSafeScan(guard(new ArrayDeque<>()), List.of());
		assertThrows(IllegalArgumentException.class, () -> scan.run(List.<ScanModule<String>>of(), ScanOptions.of(false, false)));
		assertThrows(IllegalArgumentException.class, () -> scan.run(List.of(module("one"), module("one")), ScanOptions.of(false, false)));
		assertThrows(IllegalArgumentException.class, () -> new ScanOptions(-1, false));
		assertThrows(IllegalArgumentException.class, () -> new ScanOptions(101, false));
	}

	private ScanOutcome<String> scan(ScanOptions options, String... hosts) throws InterruptedException {
		return new MotionSafeScan(guard(new ArrayDeque<>(List.of(hosts))), List.of(this::told)).run(modules(), options);
	}

	private void told(MotionSeen seen) {
		log.add("told " + seen.after().answer().map(answer -> answer.facts().host().serial()).orElse("nobody"));
	}

	private Guard guard(Deque<String> hosts) {
		return () -> {
			String host = hosts.remove();
			log.add("read " + host);
			return host.isEmpty() ? new Reading(Instant.EPOCH, Optional.empty(), InsideFacts.NONE, List.of()) : reading(host, InsideFacts.NONE);
		};
	}

	private List<ScanModule<String>> modules() {
		return List.of(module("one"), module("two"));
	}

	private ScanModule<String> module(String name) {
		return new ScanModule<>() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public String scan() {
				log.add(name);
				return name;
			}
		};
	}

	private static ScanModule<String> failing() {
		return new ScanModule<>() {
			@Override
			public String name() {
				return "broken";
			}

			@Override
			public String scan() throws IOException {
				throw new IOException("no such device");
			}
		};
	}

	private static List<Kind> kinds(Reading before, Reading after) {
		return before.upTo(after).stream().map(Difference::kind).toList();
	}

	private static Reading reading(String host, InsideFacts inside) {
		return new Reading(Instant.EPOCH, Optional.of(new Reading.Answer("test", HostFacts.of(new HostComponent(host, "", "")))), inside, List.of());
	}

	private static Reading reading(HostFacts facts) {
		return new Reading(Instant.EPOCH, Optional.of(new Reading.Answer("test", facts)), InsideFacts.NONE, List.of());
	}
}
