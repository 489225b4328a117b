package org.drover.ui.jobs.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;

import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.JobSnapshot;
import org.junit.jupiter.api.Test;

final class JobStatusTest {

	private static final Instant START = Instant.parse("2026-11-21T07:00:00Z");

	private static Job job(JobState state, boolean ended) {
		return new Job("7", "Move Coast to DRV", "{}", state, 200, 100, 20, 0, Optional.empty(), Optional.empty(), START, Optional.of(START),
				ended ? Optional.of(START.plusSeconds(65)) : Optional.empty());
	}

	@Test
	void tellsAnInterruptedJobFromARunningOne() {
		assertEquals(JobStatus.RUNNING, JobStatus.of(job(JobState.RUNNING, false), true, false));
		assertEquals(JobStatus.STOPPING, JobStatus.of(job(JobState.RUNNING, false), true, true));
		JobStatus interrupted = JobStatus.of(job(JobState.RUNNING, false), false, false);
		assertEquals(JobStatus.INTERRUPTED, interrupted);
		assertTrue(interrupted.allows(JobAction.RESUME) && interrupted.allows(JobAction.UNDO));
		assertFalse(interrupted.allows(JobAction.CANCEL));
	}

	@Test
	void tellsAnInterruptedUndoFromOneThatStopped() {
		assertEquals(JobStatus.UNDOING, JobStatus.of(job(JobState.UNDOING, false), true, false));
		assertEquals(JobStatus.UNDO_INTERRUPTED, JobStatus.of(job(JobState.UNDOING, false), false, false));
		JobStatus stopped = JobStatus.of(job(JobState.UNDOING, true), false, false);
		assertEquals(JobStatus.UNDO_STOPPED, stopped);
		assertTrue(stopped.allows(JobAction.UNDO));
		assertFalse(stopped.allows(JobAction.RUN) || stopped.allows(JobAction.REDO));
	}

	@Test
	void allowsWhatTheSequencerAllows() {
		assertTrue(JobStatus.of(job(JobState.FAILED, true), false, false).allows(JobAction.RETRY));
		assertTrue(JobStatus.of(job(JobState.DECISION, true), false, false).allows(JobAction.RETRY));
		assertTrue(JobStatus.of(job(JobState.RUNNING, false), true, false).allows(JobAction.PAUSE));
		assertFalse(JobStatus.of(job(JobState.RUNNING, false), false, false).allows(JobAction.PAUSE));
		assertTrue(JobStatus.of(job(JobState.PAUSED, true), false, false).allows(JobAction.RESUME));
		assertTrue(JobStatus.of(job(JobState.UNDONE, true), false, false).allows(JobAction.REDO));
		assertFalse(JobStatus.of(job(JobState.UNDONE, true), false, false).allows(JobAction.UNDO));
		assertFalse(JobStatus.of(job(JobState.SCHEDULED, false), false, false).allows(JobAction.UNDO));
	}

	/** A job that is done is left as it is by whoever runs it again, save that it gets the digest that it lacks. */
	@Test
	void whatIsDoneIsRunAgainOnlyWhereSomethingIsLeft() {
		Job open = job(JobState.DONE, true);
		Job whole = new Job(open.id(), open.name(), open.description(), open.state(), 200, 200, 0, 0, Optional.of("5a"), Optional.empty(), START, open.started(), open.ended());
		assertEquals(JobStatus.DONE, JobStatus.of(whole, false, false));
		assertFalse(JobStatus.DONE.allows(JobAction.RESUME) || JobStatus.DONE.allows(JobAction.RUN));
		JobStatus lacking = JobStatus.of(open, false, false);
		assertEquals(JobStatus.DONE_UNWRITTEN, lacking);
		assertTrue(lacking.allows(JobAction.RESUME) && lacking.allows(JobAction.UNDO));
	}

	@Test
	void startsBeforeTheDatabaseSaysSo() {
		for (JobState state : JobState.values()) {
			JobStatus status = JobStatus.of(job(state, true), true, false);
			assertTrue(status.isWorking() && status.allows(JobAction.CANCEL), state + " is " + status);
		}
	}

	@Test
	void measuresByTheLatestNews() {
		Optional<JobProgress> news = Optional.of(new JobProgress("7", 150, 200, "Move 25 clients"));
		assertEquals(new Gauge(150, 20, 200), Gauge.of(job(JobState.RUNNING, false), JobStatus.RUNNING, news));
		assertEquals(new Gauge(100, 20, 200), Gauge.of(job(JobState.CANCELLED, true), JobStatus.CANCELLED, news));
		assertEquals("75 %", new Gauge(150, 0, 200).percent());
		assertEquals("99 %", new Gauge(1999, 0, 2000).percent());
		assertEquals(0.25, new Gauge(150, 90, 200).failedShare(), 1e-9);
		assertEquals(0, new Gauge(0, 0, 0).share(), 1e-9);
	}

	@Test
	void anUndoTakesBackFromWhatIsInEffect() {
		Optional<JobProgress> news = Optional.of(new JobProgress("7", 30, 120, "undo"));
		assertEquals(90, Gauge.of(job(JobState.UNDOING, false), JobStatus.UNDOING, news).inEffect());
	}

	@Test
	void measuresTimeUntilTheEndOrNow() {
		Instant now = START.plusSeconds(10);
		assertEquals("10 s", JobLine.of(new JobSnapshot(job(JobState.RUNNING, false), true), Optional.empty(), false, WhyCells.NONE, now).took());
		assertEquals("1 min 05 s", JobLine.of(new JobSnapshot(job(JobState.DONE, true), false), Optional.empty(), false, WhyCells.NONE, now).took());
		assertEquals("", JobLine.of(new JobSnapshot(job(JobState.RUNNING, false), false), Optional.empty(), false, WhyCells.NONE, now).took());
	}
}
