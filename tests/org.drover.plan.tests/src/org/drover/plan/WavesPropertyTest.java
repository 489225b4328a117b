package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.DroverException;
import org.drover.plan.WaveBoundary.Reason;
import org.junit.jupiter.api.Test;

/** Random plans against a plain model of what services can bear: no order within a wave passes a limit, and no wave ends before one. */
class WavesPropertyTest {

	private static final int PLANS = Boolean.getBoolean("drover.all") ? 5_000 : 400;
	/** Tasks of a wave whose every order is tried; of more all together are the worst. */
	private static final int ENUMERATED = 5;

	private final Map<Reason, Integer> seen = new EnumMap<>(Reason.class);
	private int refused;

	@Test
	void everyWaveKeepsEveryLimitInEveryOrderAndCouldNotBeLarger() throws DroverException {
		for (long seed = 0; seed < PLANS; seed++)
			check(new RandomWaves(seed), "seed " + seed);
		for (Reason reason : List.of(Reason.PILOT, Reason.CLIENTS, Reason.INVENTORIES, Reason.SERVICE, Reason.NEEDED, Reason.TOGETHER, Reason.END))
			assertTrue(seen.getOrDefault(reason, 0) > PLANS / 100, () -> "too few waves that end by " + reason + ": " + seen);
		assertTrue(refused > PLANS / 20 && refused < PLANS * 19 / 20, () -> refused + " of " + PLANS + " were refused");
	}

	private void check(RandomWaves random, String seed) {
		TreeMap<Integer, List<List<String>>> moves = random.moves();
		List<String> all = moves.values().stream().flatMap(List::stream).flatMap(List::stream).toList();
		assertEquals(random.clients().stream().sorted().toList(), all.stream().sorted().toList(), () -> seed + ": a client is lost, or moves twice");
		random.plan.waves().forEach(wave -> seen.merge(wave.boundary().reason(), 1, Integer::sum));
		int broken = random.plan.overloads().stream().mapToInt(LimitViolation::wave).min().orElse(Integer.MAX_VALUE);
		if (broken < Integer.MAX_VALUE)
			refused++;
		checkRefusal(random, all, seed);
		List<String> arrived = new ArrayList<>();
		for (Map.Entry<Integer, List<List<String>>> wave : moves.entrySet()) {
			List<String> here = wave.getValue().stream().flatMap(List::stream).toList();
			if (wave.getKey() < broken)
				checkWave(random, wave.getValue(), arrived, seed + ", wave " + wave.getKey());
			checkTies(random, here, arrived, seed);
			arrived.addAll(here);
			Integer next = moves.higherKey(wave.getKey());
			if (next != null && next < broken)
				checkEnd(random, random.wave(wave.getKey()), here, arrived, moves.get(next), seed + ", wave " + wave.getKey());
		}
	}

	/** Refused where, and only where, there is no room for all, or a circle is too large for any wave. */
	private static void checkRefusal(RandomWaves random, List<String> all, String seed) {
		long most = Math.min(random.limits.clientsPerWave(), random.limits.inventories());
		boolean circle = all.stream().map(random::circleOf).anyMatch(those -> those.size() > most || !random.connect(those));
		boolean full = !random.bear(all.size());
		assertEquals(circle || full, !random.plan.overloads().isEmpty(), () -> seed + ": " + random.plan.overloads());
	}

	/** Any of its tasks may be done, under way or not begun at any moment. */
	private static void checkWave(RandomWaves random, List<List<String>> tasks, List<String> arrived, String where) {
		int sets = tasks.size() > ENUMERATED ? 1 : 1 << tasks.size();
		for (int set = 0; set < sets; set++) {
			List<String> come = new ArrayList<>();
			for (int task = 0; task < tasks.size(); task++) {
				if (sets == 1 || (set & 1 << task) != 0)
					come.addAll(tasks.get(task));
			}
			assertTrue(come.size() <= random.limits.clientsPerWave() && come.size() <= random.limits.inventories(), () -> where + ": " + come + " is too much at once");
			assertTrue(random.bear(arrived.size() + come.size()), () -> where + ": the management points cannot bear " + come);
			assertTrue(random.connect(come), () -> where + ": the distribution points cannot bear " + come);
		}
	}

	private static void checkTies(RandomWaves random, List<String> here, List<String> arrived, String seed) {
		for (String client : here) {
			assertTrue(here.containsAll(random.circleOf(client)), () -> seed + ": the circle of " + client + " is torn");
			String host = random.hostOf(client);
			assertTrue(host == null || arrived.contains(host), () -> seed + ": " + client + " moves before its host");
		}
	}

	/** What the wave says of its end holds: what comes next would have broken that limit. */
	private static void checkEnd(RandomWaves random, Wave wave, List<String> here, List<String> arrived, List<List<String>> next, String where) {
		List<String> more = new ArrayList<>(random.circleOf(next.getFirst().getFirst()));
		int size = here.size() + more.size();
		List<String> together = new ArrayList<>(here);
		together.addAll(more);
		WaveBoundary end = wave.boundary();
		switch (end.reason()) {
		case PILOT -> assertTrue(size > random.limits.pilot() && end.limit() == random.limits.pilot() && wave.title().contains("pilot"),
				() -> where + ": " + end + " of " + here + ", then " + more + " in " + random.plan.waves() + random.limits);
		case CLIENTS -> assertTrue(size > random.limits.clientsPerWave() && end.limit() == random.limits.clientsPerWave(), () -> where + ": " + end);
		case INVENTORIES -> assertTrue(size > random.limits.inventories() && end.limit() == random.limits.inventories(), () -> where + ": " + end);
		case SERVICE -> assertFalse(random.bear(arrived.size() + more.size()) && random.connect(together), () -> where + ": " + end);
		case NEEDED -> assertTrue(random.hostOf(next.getFirst().getFirst()) != null, () -> where + ": " + end);
		default -> throw new AssertionError(where + " ends for no reason: " + end);
		}
		assertEquals(end.reason() == Reason.NEEDED ? 0 : more.size(), end.next(), () -> where + ": " + end);
	}
}
