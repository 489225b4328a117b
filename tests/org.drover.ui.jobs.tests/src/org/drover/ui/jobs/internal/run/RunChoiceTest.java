package org.drover.ui.jobs.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.drover.task.Effort;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.OnFailure;
import org.drover.task.Windows;
import org.drover.ui.jobs.internal.run.RunChoice.When;
import org.junit.jupiter.api.Test;

final class RunChoiceTest {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 20, 30);
	private static final Instant MOMENT = Instant.parse("2026-11-22T20:30:00Z");
	private static final ZoneId ZONE = ZoneOffset.UTC;
	private static final RunChoice AT_NINE = RunChoice.now(NOW).with(When.AT);

	@Test
	void aLaterTimeIsOfferedAsTheNextFullHour() {
		assertEquals(LocalDateTime.of(2026, 11, 22, 21, 0), RunChoice.now(NOW).at());
		assertFalse(RunChoice.now(NOW).waits());
	}

	@Test
	void aTimeThatHasPassedIsRefused() {
		assertEquals(Optional.empty(), AT_NINE.objection(NOW));
		assertTrue(AT_NINE.objection(NOW.plusHours(1)).orElseThrow().startsWith("The time to run it has passed"));
	}

	@Test
	void hoursThatCannotBeUnderstoodAreRefusedWithAnExample() {
		RunChoice wrong = new RunChoice(When.NOW, NOW, "at night", 0, OnFailure.CONTINUE, Effort.USUAL);
		assertEquals("'at night' names no times of the week: write 'mon-fri 22:00-06:00; sat,sun 00:00-24:00 Europe/Berlin'.", wrong.objection(NOW).orElseThrow());
		assertEquals(Windows.ALWAYS, wrong.open());
		assertEquals(Optional.empty(), wrong.with(When.SAVE).objection(NOW), "it is not run");
	}

	@Test
	void hoursMakeAnOrderOfWhatRunsNow() {
		RunChoice nights = new RunChoice(When.NOW, NOW, " daily 22:00-06:00 UTC ", 5, OnFailure.DECIDE, Effort.USUAL);
		assertTrue(nights.waits());
		JobOrder order = nights.order(Action.RUN, ZONE);
		assertEquals("daily 22:00-06:00 UTC", order.windows());
		assertEquals(Optional.empty(), order.at());
		assertEquals(OnFailure.DECIDE, order.onFailure());
		assertEquals(Instant.parse("2026-11-22T22:00:00Z"), nights.begin(MOMENT, ZONE));
	}

	@Test
	void anOrderIsOfferedAsItWasGiven() {
		RunChoice given = new RunChoice(When.AT, AT_NINE.at(), "sat,sun 00:00-24:00", 7, OnFailure.BACK_OUT, new Effort(2, 9));
		assertEquals(given, RunChoice.of(given.order(Action.RUN, ZONE), NOW, ZONE));
		JobOrder queued = given.order(Action.RUN, ZONE).in("north");
		assertEquals("north", RunChoice.of(queued, NOW, ZONE).with(When.NOW).order(Action.RUN, ZONE).queue(), "another time is the same queue");
	}

	@Test
	void aQueueMakesAnOrderOfWhatRunsNow() {
		RunChoice queued = RunChoice.now(NOW).in(" north ");
		assertTrue(queued.waits() && !queued.with(When.SAVE).waits());
		assertEquals("north", queued.order(Action.RUN, ZONE).queue());
		assertTrue(queued.sentence().startsWith("Runs as soon as the plan is saved, when it is its turn in the queue north, as fast"), queued::sentence);
		assertEquals(Optional.empty(), queued.objection(NOW));
		assertTrue(RunChoice.now(NOW).in("no such name").objection(NOW).orElseThrow().startsWith("A queue's name has up to 64 letters"));
	}

	@Test
	void whatIsOnlyToldOfIsNeitherRunNorOrdered() {
		RunChoice told = new RunChoice(When.TELL_ONLY, NOW, "at night", 0, OnFailure.CONTINUE, Effort.USUAL, "no such name");
		assertFalse(told.runs() || told.waits());
		assertEquals(Optional.empty(), told.objection(NOW), "how it would be run is all the same");
		assertTrue(told.sentence().startsWith("Nothing is moved, and no job is kept"), told::sentence);
	}

	@Test
	void limitsGoIntoARunToo() {
		assertEquals(OnFailure.BACK_OUT, new RunChoice(When.NOW, NOW, "", 3, OnFailure.BACK_OUT, Effort.USUAL).request(Map.of("V1", "tested")).onFailure());
		assertEquals(3, new RunChoice(When.NOW, NOW, "", 3, OnFailure.BACK_OUT, Effort.USUAL).request(Map.of()).itemsPerSecond());
		assertEquals(new Effort(2, 9), new RunChoice(When.NOW, NOW, "", 3, OnFailure.BACK_OUT, new Effort(2, 9)).request(Map.of()).effort());
	}

	@Test
	void theSentenceSaysWhenInWhichHoursHowFastAndWhatIfItFails() {
		assertEquals("Runs on Sun 22 Nov, 21:00, only at daily 22:00-06:00, at 5 items a second at most. If a task fails for good: stop and wait for a decision.",
				new RunChoice(When.AT, AT_NINE.at(), "daily 22:00-06:00", 5, OnFailure.DECIDE, Effort.USUAL).sentence());
		assertTrue(new RunChoice(When.NOW, NOW, "", 0, OnFailure.CONTINUE, new Effort(2, 5)).sentence().contains(", as fast as it goes, 2 tasks at once."));
		assertTrue(AT_NINE.with(When.SAVE).sentence().startsWith("Kept as a job."));
	}
}
