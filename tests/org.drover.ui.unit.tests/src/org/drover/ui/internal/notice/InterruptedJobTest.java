package org.drover.ui.internal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;

import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.ui.session.JobSnapshot;
import org.junit.jupiter.api.Test;

class InterruptedJobTest {

	private static Job job(JobState state) {
		return new Job("7", "Move Finance to DRV", "{}", state, 221, 120, 0, 30, Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.of(Instant.EPOCH),
				Optional.empty());
	}

	@Test
	void whatNobodyRunsWasInterrupted() {
		assertTrue(InterruptedJob.is(new JobSnapshot(job(JobState.RUNNING), false)));
		assertTrue(InterruptedJob.is(new JobSnapshot(job(JobState.UNDOING), false)));
		assertFalse(InterruptedJob.is(new JobSnapshot(job(JobState.RUNNING), true)));
		assertFalse(InterruptedJob.is(new JobSnapshot(job(JobState.FAILED), false)));
	}

	@Test
	void theOfferSaysHowFarItWas() {
		InterruptedJob interrupted = new InterruptedJob(job(JobState.RUNNING));
		assertEquals("Job 7 was interrupted", interrupted.title());
		assertTrue(interrupted.sentence().contains("120 of 221 items"), interrupted.sentence());
	}

	@Test
	void anUndoSaysHowMuchIsTakenBack() {
		InterruptedJob interrupted = new InterruptedJob(job(JobState.UNDOING));
		assertTrue(interrupted.undoing());
		assertTrue(interrupted.sentence().contains("30 of 150 items"), interrupted.sentence());
	}
}
