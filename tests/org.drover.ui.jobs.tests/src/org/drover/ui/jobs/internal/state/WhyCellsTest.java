package org.drover.ui.jobs.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.drover.task.Estimate;
import org.drover.task.JobState;
import org.drover.task.JobWhy;
import org.drover.task.Wait;
import org.junit.jupiter.api.Test;

final class WhyCellsTest {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static WhyCells cells(Optional<Wait> wait, Estimate estimate) {
		JobWhy why = new JobWhy("7", JobState.RUNNING, true, wait, "task 3 (Move 25 clients) waits for clients: client:C1", Optional.of(NOW), 212, 1498, 1, 61, estimate,
				"see that they run", 0, List.of(), 0, NOW);
		return WhyCells.of(why, text -> text.replace("client:C1", "client Anna"), NOW, ZoneOffset.UTC);
	}

	@Test
	void saysInAWordWhatItWaitsForAndInATipTheWhole() {
		WhyCells cells = cells(Optional.of(Wait.CLIENTS), new Estimate(Optional.of(NOW.plusSeconds(605)), "from 143 items in the last 4 min: 35 a minute"));
		assertEquals("Clients", cells.waitsFor());
		assertEquals("12:10, in 10 min", cells.ends());
		assertEquals("Task 3 (Move 25 clients) waits for clients: client Anna.\nSee that they run.", cells.waitsTip());
		assertEquals("From 143 items in the last 4 min: 35 a minute.\n212 of 1,498 items and 1 of 61 tasks are left.", cells.endsTip());
		assertEquals("Task 3 (Move 25 clients) waits for clients: client Anna. 212 of 1,498 items and 1 of 61 tasks are left;"
				+ " estimated end 12:10, in 10 min, from 143 items in the last 4 min: 35 a minute. See that they run.", cells.paragraph());
	}

	@Test
	void saysThatNobodyKnows() {
		WhyCells cells = cells(Optional.empty(), new Estimate(Optional.empty(), "no estimate: nothing has been done yet"));
		assertEquals("", cells.waitsFor());
		assertEquals("", cells.ends());
		assertEquals("No estimate: nothing has been done yet.\n212 of 1,498 items and 1 of 61 tasks are left.", cells.endsTip());
	}

	@Test
	void namesTheDayOfALateEnd() {
		assertEquals("23 Nov, 12:00, in 2 d 00 h", cells(Optional.empty(), new Estimate(Optional.of(NOW.plusSeconds(2 * 86400)), "from 1 item")).ends());
	}

	@Test
	void aJobOfWhichNothingIsReadHasNoTips() {
		assertEquals("", WhyCells.NONE.waitsTip() + WhyCells.NONE.endsTip() + WhyCells.NONE.paragraph());
	}
}
