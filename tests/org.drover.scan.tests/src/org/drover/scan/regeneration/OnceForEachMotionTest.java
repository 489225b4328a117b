package org.drover.scan.regeneration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.scan.Guard;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.InsideFacts;
import org.drover.scan.MotionSafeScan;
import org.drover.scan.Reading;
import org.drover.scan.ResultCode;
import org.drover.scan.ScanModule;
import org.drover.scan.ScanOptions;
import org.drover.scan.ScanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two scans one after the other, moved once or twice at every place of them and between them, with the regeneration on its disk. */
class OnceForEachMotionTest {

	private static final int MODULES = 2;
	private static final int STEPS = 2 * (2 * MODULES + 1);

	@TempDir
	Path folder;

	private int runs;

	/** A guest that moves at the steps it is told. */
	private static final class World implements Guard {

		private final Map<Integer, List<String>> moves;
		private final List<String> history = new ArrayList<>(List.of("A/0"));
		private int step;
		private String host = "A";
		private long motions;

		World(Map<Integer, List<String>> moves) {
			this.moves = moves;
		}

		void advance() {
			for (String to : moves.getOrDefault(step, List.of())) {
				host = to;
				motions++;
				history.add(host + "/" + motions);
			}
			step++;
		}

		@Override
		public Reading read() {
			advance();
			HostFacts facts = HostFacts.of(new HostComponent(host, "", "")).withMotion(motions);
			return new Reading(Instant.EPOCH, Optional.of(new Reading.Answer("test", facts)), InsideFacts.NONE, List.of());
		}
	}

	private record Module(String name, World world) implements ScanModule<String> {
		@Override
		public String scan() {
			world.advance();
			return name;
		}
	}

	@Test
	void anIdentityIsRegeneratedOnceForEachMotionThatAScanSaw() throws Exception {
		for (int first = 0; first <= STEPS; first++) {
			run(first, "B", first, "");
			for (int second = first; second <= STEPS; second++) {
				run(first, "B", second, "A");
				run(first, "B", second, "C");
			}
		}
		assertEquals(143, runs);
	}

	private void run(int first, String to, int second, String next) throws Exception {
		Map<Integer, List<String>> moves = new TreeMap<>();
		moves.computeIfAbsent(first, step -> new ArrayList<>()).add(to);
		if (!next.isEmpty())
			moves.computeIfAbsent(second, step -> new ArrayList<>()).add(next);
		World world = new World(moves);
		List<String> told = new ArrayList<>();
		Regeneration regeneration = new Regeneration(folder.resolve("run" + runs++), new Registrations(folder.resolve("none")),
				(arrival, programs) -> told.add(arrival.host().serial() + "/" + arrival.motion().orElseThrow()), Clock.systemUTC());
		MotionSafeScan scan = new MotionSafeScan(world, List.of(regeneration, regeneration));
		int seen = 0;
		for (int i = 0; i < 2; i++) {
			ScanOutcome<String> outcome = scan.run(List.of(new Module("one", world), new Module("two", world)), ScanOptions.of(false, true));
			assertEquals(List.of(), outcome.untold());
			seen += outcome.code() == ResultCode.INCONSISTENT_OUTPUT ? 1 : 0;
			assertEquals(seen, told.size(), () -> moves + " told " + told);
		}
		assertEquals(told.size(), new HashSet<>(told).size(), "no arrival twice");
		assertTrue(world.history.containsAll(told), "only arrivals that were");
	}
}
