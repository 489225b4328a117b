package org.drover.ui.dashboard.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.JournalEntry;
import org.junit.jupiter.api.Test;

class BurnUpTest {

	private static final Instant START = Instant.parse("2030-01-02T03:04:05Z");
	private static final Map<Integer, Integer> ITEMS = Map.of(1, 0, 2, 5, 3, 7);

	@Test
	void whatIsDoneAddsUp() {
		BurnUp burnUp = BurnUp.of(steps("started 2", "done 2", "done 3"));
		assertEquals(List.of(0L, 5L, 12L), burnUp.points().stream().map(BurnUp.Point::done).toList());
		assertTrue(burnUp.points().stream().allMatch(point -> point.planned() == 12));
		assertEquals(12, burnUp.highest());
		assertTrue(burnUp.drawable());
	}

	@Test
	void whatIsTakenBackIsSubtracted() {
		BurnUp burnUp = BurnUp.of(steps("done 2", "done 3", "undone 3", "undone 2"));
		assertEquals(List.of(0L, 5L, 12L, 5L, 0L), burnUp.points().stream().map(BurnUp.Point::done).toList());
	}

	@Test
	void aTaskThatIsFoundDoneAgainCountsOnce() {
		BurnUp burnUp = BurnUp.of(steps("done 2", "found done 2", "undone 2", "done 2"));
		assertEquals(List.of(0L, 5L, 0L, 5L), burnUp.points().stream().map(BurnUp.Point::done).toList());
	}

	@Test
	void tasksWithoutItemsChangeNothing() {
		assertEquals(1, BurnUp.of(steps("started 1", "done 1")).points().size());
		assertFalse(BurnUp.of(steps("done 1")).drawable());
		assertFalse(BurnUp.of(List.of()).drawable());
	}

	@Test
	void manyPointsAreThinnedAndTheLastIsKept() {
		BurnUp burnUp = BurnUp.of(IntStream.rangeClosed(1, 10_007).mapToObj(n -> new BurnUp.Step(START.plusSeconds(n), 1, 0)).toList());
		assertTrue(burnUp.points().size() <= 400, () -> burnUp.points().size() + " points");
		assertEquals(10_007, burnUp.points().getLast().done());
	}

	/** @param events {@code EVENT TASK}, a second apart */
	private static List<BurnUp.Step> steps(String... events) {
		Job job = new Job("1", "Move", "{}", JobState.RUNNING, 12, 0, 0, 0, Optional.empty(), Optional.empty(), START, Optional.of(START), Optional.empty());
		List<JournalEntry> journal = IntStream.range(0, events.length).mapToObj(n -> entry(n, events[n])).toList();
		return JobFigures.steps(job, journal, ITEMS);
	}

	private static JournalEntry entry(int number, String event) {
		int space = event.lastIndexOf(' ');
		return new JournalEntry(number, START.plusSeconds(number + 1), Integer.parseInt(event.substring(space + 1)), event.substring(0, space), "");
	}
}
