package org.drover.ui.internal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;
import org.drover.ui.internal.preferences.Settings;
import org.junit.jupiter.api.Test;

final class EndedJobTest {

	@Test
	void whatAPersonAskedForIsNoNews() {
		assertFalse(EndedJob.isNews(job(JobState.PAUSED)));
		assertFalse(EndedJob.isNews(job(JobState.CANCELLED)));
		assertTrue(EndedJob.isNews(job(JobState.DONE)));
		assertTrue(EndedJob.isTrouble(job(JobState.DECISION)));
	}

	@Test
	void eachSortHasItsPreference() {
		assertEquals(Settings.TELL_FAILED, EndedJob.setting(job(JobState.FAILED)));
		assertEquals(Settings.TELL_DECISION, EndedJob.setting(job(JobState.DECISION)));
		assertEquals(Settings.TELL_DONE, EndedJob.setting(job(JobState.UNDONE)));
	}

	@Test
	void aFailureSaysWhatIsDoneAndWhatFailed() {
		EndedJob ended = new EndedJob(job(JobState.FAILED), Optional.of(task("migration.move", TaskState.FAILED)));
		assertEquals("Job 7 stopped", ended.title());
		assertEquals("40 of 45 items done, 5 failed; what is done stays so. Move 5 clients: the site did not answer", ended.sentence());
	}

	@Test
	void aCheckThatFailsMeansThatContinuityIsInDanger() {
		EndedJob ended = new EndedJob(job(JobState.DECISION), Optional.of(task("migration.check", TaskState.FAILED)));
		assertEquals("Continuity is in danger: job 7 waits for a decision", ended.title());
	}

	@Test
	void tasksThatTryAgainHaveNotFailed() {
		assertEquals(Optional.empty(), EndedJob.firstFailed(List.of(task("migration.move", TaskState.RUNNING))));
		assertTrue(EndedJob.firstFailed(List.of(task("migration.move", TaskState.RUNNING), task("migration.move", TaskState.FAILED))).isPresent());
	}

	private static Job job(JobState state) {
		return new Job("7", "Move Berlin to DRV", "{}", state, 45, 40, 5, 0, Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty());
	}

	private static Task task(String handler, TaskState state) {
		return new Task(new TaskSpec(3, "Move 5 clients", handler, 1, 5, "{}", List.of()), state, Optional.empty(), Optional.of("the site did not answer"), 1,
				Optional.empty(), Optional.empty());
	}
}
