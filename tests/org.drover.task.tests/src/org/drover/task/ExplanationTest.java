package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.task.internal.Pulse;
import org.drover.task.internal.Standing;
import org.drover.task.internal.WaitRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of known rows at a known moment. */
class ExplanationTest {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private final List<Standing> tasks = new ArrayList<>();
	private Optional<Instant> began = Optional.empty();

	@Test
	void theEndIsReckonedFromWhatWasDoneOfLate() {
		for (int number = 1; number <= 14; number++)
			done(number, 10, ago(240), ago(240 - 10 * number));
		begun(15, 10, 60);
		queued(16, 340);
		JobWhy why = why();
		assertEquals("from 140 items in the last 4 min: 35 a minute", why.estimate().basis());
		assertEquals(NOW.plusSeconds(600), why.estimate().end().orElseThrow());
		assertEquals(350, why.itemsLeft());
		assertEquals(490, why.items());
		assertEquals(2, why.tasksLeft());
		assertEquals(16, why.allTasks());
	}

	@Test
	void whatIsOlderThanFiveMinutesTellsNothing() {
		done(1, 1000, ago(3600), ago(420));
		begun(2, 10, 400);
		assertEquals("no estimate: nothing has been done for 7 min", why().estimate().basis());
		assertTrue(why().estimate().end().isEmpty());
		done(3, 10, ago(390), ago(30));
		assertEquals("from 10 items in the last 5 min: 2.0 a minute", why().estimate().basis());
		assertEquals(NOW.plusSeconds(300), why().estimate().end().orElseThrow());
	}

	@Test
	void whereNothingWasDoneNothingIsReckoned() {
		begun(1, 10, 30);
		assertEquals("no estimate: nothing has been done yet", why().estimate().basis());
		assertEquals("no estimate: it has not been run", why(JobState.SCHEDULED, false).estimate().basis());
		assertEquals("no estimate: nobody is at work on it", why(JobState.RUNNING, false).estimate().basis());
	}

	@Test
	void aJobThatMovesNothingIsReckonedByItsTasks() {
		done(1, 0, ago(60), ago(30));
		done(2, 0, ago(30), ago(1));
		begun(3, 0, 1);
		assertEquals("from 2 tasks in the last 60 s: 2.0 a minute", why().estimate().basis());
		assertEquals(NOW.plusSeconds(30), why().estimate().end().orElseThrow());
	}

	@Test
	void anUndoIsReckonedFromWhatHasBeenTakenBack() {
		tasks.add(new Standing(3, "T3", "h", 20, List.of(2), Set.of(), TaskState.UNDONE, Optional.empty(), 1, Optional.of(ago(60)), Optional.of(ago(0)), Optional.empty()));
		tasks.add(new Standing(2, "T2", "h", 40, List.of(1), Set.of(), TaskState.UNDOING, Optional.empty(), 1, Optional.of(ago(2)), Optional.empty(), Optional.empty()));
		done(1, 20, ago(900), ago(800));
		queued(4, 500);
		JobWhy why = why(JobState.UNDOING, true);
		assertEquals("from 20 items in the last 60 s: 20 a minute", why.estimate().basis());
		assertEquals(60, why.itemsLeft(), "what was never begun is not taken back");
		assertEquals(NOW.plusSeconds(180), why.estimate().end().orElseThrow());
		assertEquals("waits for task 2 (T2), which is at work", of(why, 1).sentence(), "the later first");
	}

	@Test
	void whatWasDoneBeforeAPauseTellsNothing() {
		done(1, 100, ago(250), ago(200));
		begun(2, 10, 60);
		queued(3, 30);
		began = Optional.of(ago(60));
		assertEquals("no estimate: nothing has been done yet", why().estimate().basis());
		done(4, 10, ago(60), ago(20));
		assertEquals("from 10 items in the last 60 s: 10 a minute", why().estimate().basis());
	}

	@Test
	void whatFailedInThisRunIsNotReckonedWith() {
		done(1, 10, ago(60), ago(30));
		failed(2, 5, ago(30));
		tasks.add(new Standing(3, "T3", "h", 7, List.of(2), Set.of(), TaskState.QUEUED, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty()));
		tasks.add(new Standing(4, "T4", "h", 7, List.of(3), Set.of(), TaskState.QUEUED, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty()));
		queued(5, 10);
		began = Optional.of(ago(60));
		JobWhy why = why();
		assertEquals("from 10 items in the last 60 s: 10 a minute, without what failed and what needs it", why.estimate().basis());
		assertEquals(NOW.plusSeconds(60), why.estimate().end().orElseThrow());
		assertEquals(29, why.itemsLeft());
		assertEquals("failed: no such site", of(why, 2).sentence());
		began = Optional.of(ago(20));
		assertEquals("failed in an earlier run: no such site", of(why(), 2).sentence());
	}

	@Test
	void whatTakesMuchLongerThanOthersOfItsSortIsSlow() {
		for (int number = 1; number <= 5; number++)
			done(number, 1, ago(300), ago(300 - 18 - number));
		begun(6, 1, 50);
		begun(7, 1, 240);
		JobWhy why = why();
		assertEquals(1, why.slow());
		assertEquals(7, why.tasks().getFirst().number(), "the slow one first");
		assertEquals("slow: it has taken 4 min so far, the 5 of its sort that are over took 21 s (median)", why.tasks().getFirst().slow().orElseThrow());
		assertTrue(why.sentence().startsWith("task 7 (T7) is at work, for 4 min; slow:"), why.sentence());
		assertTrue(why.next().startsWith("see what holds it up"), why.next());
	}

	@Test
	void twoOthersAreNotEnoughToCallATaskSlow() {
		done(1, 1, ago(300), ago(299));
		done(2, 1, ago(300), ago(299));
		begun(3, 1, 3000);
		assertEquals(0, why().slow());
	}

	@ParameterizedTest
	@EnumSource
	void everyWaitHasWordsAndANextStep(Wait wait) {
		tasks.add(new Standing(1, "T1", "h", 1, List.of(), Set.of(), TaskState.RUNNING, Optional.of("the disk is full"), 2, Optional.of(ago(100)), Optional.empty(),
				Optional.of(new WaitRow(wait, "this and that", ago(90)))));
		JobWhy why = why();
		assertEquals(Optional.of(wait), why.waitsFor());
		assertEquals(wait.words(), why.words());
		assertTrue(why.sentence().startsWith("task 1 (T1) waits for " + wait.words()), why.sentence());
		assertEquals(wait == Wait.PACE, !why.sentence().contains("for 90 s"), why.sentence());
		assertEquals(ago(90), why.since().orElseThrow());
		assertFalse(why.next().isBlank());
		assertEquals(Optional.of(wait), Wait.named(wait.name()));
	}

	@Test
	void waitsOfALaterDroverAreLeftOut() {
		assertEquals(Optional.empty(), Wait.named("TELEPATHY"));
		assertEquals(Optional.empty(), Wait.named(null));
	}

	@Test
	void theTaskThatHasWaitedLongestIsNamedAndTheOthersAreCounted() {
		waiting(1, Wait.NETWORK, 10);
		waiting(2, Wait.CLIENTS, 200);
		begun(3, 1, 5);
		parked(4, Wait.PERMISSION, "site:PRI");
		parked(5, Wait.PERMISSION, "site:PRI");
		parked(6, Wait.PACE, NOW.plusSeconds(12).toString());
		JobWhy why = why();
		assertEquals("task 2 (T2) waits for clients: here, for 3 min; 2 more at work; 2 tasks wait for a place, 1 for something else", why.sentence());
		assertEquals("waits for its turn, in 12 s: the job is to move only so many items a second", of(why, 6).sentence());
		assertEquals(NOW.plusSeconds(12), of(why, 6).until().orElseThrow());
		assertEquals("wait until another task gives its place back, or raise the limit: job limit site:PRI --most 3", of(why, 4).next());
		assertEquals("waits for a place at site:PRI, which takes 2 tasks at once, for 30 s", of(why, 4).sentence());
	}

	@Test
	void ofManyTasksTheFirstAreToldAndTheOthersCounted() {
		begun(1, 1, 5);
		for (int number = 2; number <= 100; number++)
			queued(number, 1);
		JobWhy why = why();
		assertEquals(20, why.tasks().size());
		assertEquals(80, why.more());
		assertEquals(Optional.of(Wait.QUEUE_SLOT), why.tasks().get(1).waitsFor());
		tasks.replaceAll(task -> task.number() == 1 ? task : new Standing(task.number(), task.title(), "h", 1, List.of(1), Set.of(), TaskState.QUEUED,
				Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty()));
		assertEquals(4, why().tasks().size(), "a few that wait for others tell enough");
		assertEquals(96, why().more());
	}

	@Test
	void aTaskThatNeedsAFailedOneIsToldSo() {
		tasks.add(new Standing(1, "T1", "h", 1, List.of(), Set.of(), TaskState.FAILED, Optional.of("no such site"), 1, Optional.of(ago(9)), Optional.of(ago(8)), Optional.empty()));
		tasks.add(new Standing(2, "T2", "h", 1, List.of(1), Set.of(), TaskState.QUEUED, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty()));
		queued(3, 1);
		JobWhy why = why(JobState.FAILED, false);
		assertEquals(List.of(1, 2), why.tasks().stream().map(TaskWhy::number).toList(), "what would start by itself is not held up");
		assertEquals("failed: no such site", of(why, 1).sentence());
		assertEquals("waits for task 1 (T1), which failed", of(why, 2).sentence());
		assertEquals("has stopped: 1 task failed, and what does not need it is finished", why.sentence());
		assertEquals(Optional.of(Wait.DECISION), why.waitsFor());
		assertTrue(why.next().startsWith("decide: job run 7"), why.next());
	}

	@Test
	void aRequestIsToldFirst() {
		begun(1, 1, 5);
		begun(2, 1, 5);
		Facts facts = new Facts(job(JobState.RUNNING), tasks, Map.of(), Optional.of(JobRequest.PAUSE), true, Optional.empty(), Optional.empty(), began, NOW);
		assertEquals("was asked to pause: 2 tasks at work come to their end first", new Explanation(facts).whole().sentence());
	}

	@Test
	void anOrderExplainsAJobThatStandsStill() {
		queued(1, 5);
		Reason reason = new Reason(Wait.WINDOW, "waits for its window: Sat 22:00", Optional.of(NOW), "job run 7 begins at once");
		Facts facts = new Facts(job(JobState.SCHEDULED), tasks, Map.of(), Optional.empty(), false, Optional.empty(), Optional.of(reason), began, NOW);
		assertEquals("waits for its window: Sat 22:00", new Explanation(facts).whole().sentence());
		assertEquals(Optional.of(Wait.WINDOW), new Explanation(facts).whole().waitsFor());
	}

	@Test
	void whoeverWasNotSeenForLongIsBelievedToHaveEnded() {
		begun(1, 1, 500);
		assertTrue(shared(new Pulse("manager-1", Optional.of(Duration.ofSeconds(5)), false)).atWork());
		JobWhy lost = shared(new Pulse("manager-1", Optional.of(Duration.ofMinutes(3)), false));
		assertFalse(lost.atWork());
		assertEquals("was interrupted: manager-1 has not been seen for 3 min, and nobody else goes on", lost.sentence());
		assertEquals(ago(500), lost.since().orElseThrow());
		assertEquals("was interrupted: manager-1 has ended, and nobody else goes on", shared(new Pulse("manager-1", Optional.of(Duration.ZERO), true)).sentence());
		JobWhy unsure = shared(new Pulse("process 12", Optional.empty(), false));
		assertTrue(unsure.atWork() && unsure.sentence().endsWith("(process 12 has the job, and does not say whether it still lives)"), unsure.sentence());
	}

	@Test
	void whatAManagerLeftAndIsStillOrderedGoesOnByItself() {
		begun(1, 1, 500);
		Reason reason = new Reason(Wait.MANAGER, "waits for a manager that is free", Optional.of(NOW), "serve starts another");
		Pulse ended = new Pulse("east", Optional.of(Duration.ZERO), true);
		JobWhy why = new Explanation(new Facts(job(JobState.RUNNING), tasks, Map.of(), Optional.empty(), false, Optional.of(ended), Optional.of(reason), began, NOW))
				.whole();
		assertEquals("was interrupted: east has ended, and it waits for a manager that is free", why.sentence());
		assertEquals("serve starts another", why.next());
	}

	@Test
	void everyStateHasASentenceAndANextStep() {
		queued(1, 1);
		for (JobState state : EnumSet.allOf(JobState.class)) {
			for (boolean atWork : new boolean[] { true, false }) {
				JobWhy why = why(state, atWork);
				assertFalse(why.sentence().isBlank() || why.next().isBlank(), state.name());
			}
		}
		assertEquals(0, why(JobState.DONE, false).tasks().size());
	}

	private JobWhy shared(Pulse pulse) {
		return new Explanation(new Facts(job(JobState.RUNNING), tasks, Map.of(), Optional.empty(), false, Optional.of(pulse), Optional.empty(), began, NOW)).whole();
	}

	private JobWhy why() {
		return why(JobState.RUNNING, true);
	}

	private JobWhy why(JobState state, boolean atWork) {
		return new Explanation(new Facts(job(state), tasks, Map.of("site:PRI", 2), Optional.empty(), atWork, Optional.empty(), Optional.empty(), began, NOW)).whole();
	}

	private Job job(JobState state) {
		long items = tasks.stream().mapToLong(Standing::items).sum();
		long undone = tasks.stream().filter(task -> task.state() == TaskState.UNDONE).mapToLong(Standing::items).sum();
		return new Job("7", "Move", "{}", state, items, 0, 0, undone, Optional.empty(), Optional.empty(), ago(9999), Optional.of(ago(9998)), Optional.empty());
	}

	private static TaskWhy of(JobWhy why, int number) {
		return why.tasks().stream().filter(task -> task.number() == number).findFirst().orElseThrow();
	}

	private static Instant ago(long seconds) {
		return NOW.minusSeconds(seconds);
	}

	private void done(int number, int items, Instant started, Instant ended) {
		tasks.add(new Standing(number, "T" + number, "h", items, List.of(), Set.of(), TaskState.DONE, Optional.empty(), 1, Optional.of(started), Optional.of(ended),
				Optional.empty()));
	}

	private void failed(int number, int items, Instant ended) {
		tasks.add(new Standing(number, "T" + number, "h", items, List.of(), Set.of(), TaskState.FAILED, Optional.of("no such site"), 1, Optional.of(ended.minusSeconds(9)),
				Optional.of(ended), Optional.empty()));
	}

	private void begun(int number, int items, long secondsAgo) {
		tasks.add(new Standing(number, "T" + number, "h", items, List.of(), Set.of(), TaskState.RUNNING, Optional.empty(), 1, Optional.of(ago(secondsAgo)),
				Optional.empty(), Optional.empty()));
	}

	private void waiting(int number, Wait wait, long secondsAgo) {
		tasks.add(new Standing(number, "T" + number, "h", 1, List.of(), Set.of(), TaskState.RUNNING, Optional.empty(), 1, Optional.of(ago(secondsAgo + 1)),
				Optional.empty(), Optional.of(new WaitRow(wait, "here", ago(secondsAgo)))));
	}

	private void parked(int number, Wait wait, String on) {
		tasks.add(new Standing(number, "T" + number, "h", 1, List.of(), Set.of("site:PRI"), TaskState.QUEUED, Optional.empty(), 0, Optional.empty(), Optional.empty(),
				Optional.of(new WaitRow(wait, on, ago(30)))));
	}

	private void queued(int number, int items) {
		tasks.add(new Standing(number, "T" + number, "h", items, List.of(), Set.of(), TaskState.QUEUED, Optional.empty(), 0, Optional.empty(), Optional.empty(),
				Optional.empty()));
	}
}
