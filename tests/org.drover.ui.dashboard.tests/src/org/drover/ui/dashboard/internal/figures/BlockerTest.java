package org.drover.ui.dashboard.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.report.Tone;
import org.drover.task.Estimate;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.JobWhy;
import org.drover.task.Wait;
import org.junit.jupiter.api.Test;

class BlockerTest {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static Job job(String id, JobState state) {
		return new Job(id, "Move All PCs to DRV", "{}", state, 10, 4, 0, 0, Optional.empty(), Optional.empty(), NOW, Optional.of(NOW), Optional.empty());
	}

	private static JobWhy why(JobState state, boolean atWork, Optional<Wait> waitsFor, Instant since) {
		return new JobWhy("1", state, atWork, waitsFor, "waits for the target", Optional.of(since), 6, 10, 1, 2, new Estimate(Optional.empty(), ""), "look at it", 0, List.of(),
				0, NOW);
	}

	private static JobDescription plan(FoundViolation... violations) {
		return new JobDescription("legacy", "new", "CAS", "DRV", List.of(), Map.of(), List.of(), List.of(), 0, 0, new JobDescription.Checked(0, 0, 0), List.of(violations),
				List.of());
	}

	private static List<Blocker> of(JobState state, boolean atWork, Optional<Wait> waitsFor, Instant since, FoundViolation... violations) {
		return Blocker.of(job("1", state), plan(violations), why(state, atWork, waitsFor, since), NOW);
	}

	@Test
	void jobsThatNeedSomebodyStandStill() {
		assertEquals(List.of(new Blocker(Tone.BAD, "Job 1 waits for the target", "look at it", 6, "1")),
				of(JobState.DECISION, false, Optional.of(Wait.DECISION), NOW));
		assertEquals(Tone.WARNING, of(JobState.PAUSED, false, Optional.empty(), NOW).getFirst().tone());
		assertEquals(Tone.WARNING, of(JobState.RUNNING, false, Optional.empty(), NOW).getFirst().tone(), "interrupted");
	}

	@Test
	void waitingALittleIsHowJobsGo() {
		assertTrue(of(JobState.RUNNING, true, Optional.of(Wait.TARGET_READ), NOW.minusSeconds(20)).isEmpty());
		assertEquals(1, of(JobState.RUNNING, true, Optional.of(Wait.TARGET_READ), NOW.minusSeconds(200)).size());
		assertTrue(of(JobState.RUNNING, true, Optional.empty(), NOW.minusSeconds(200)).isEmpty());
	}

	@Test
	void aPlanThatBreaksContinuityStandsInItsOwnWay() {
		FoundViolation violation = new FoundViolation("v1", "PCs", 3, "policy", 1, "there is none");
		List<Blocker> found = of(JobState.SCHEDULED, false, Optional.empty(), NOW, violation);
		assertEquals(List.of("Job 1 would break continuity in 1 way"), found.stream().map(Blocker::what).toList());
		assertTrue(of(JobState.SCHEDULED, false, Optional.empty(), NOW).isEmpty());
	}

	@Test
	void theWorstComesFirst() {
		List<Blocker> sorted = List.of(blocker(Tone.WARNING, 900), blocker(Tone.BAD, 3), blocker(Tone.BAD, 50)).stream().sorted(Blocker.WORST_FIRST).toList();
		assertEquals(List.of(50L, 3L, 900L), sorted.stream().map(Blocker::items).toList());
	}

	private static Blocker blocker(Tone tone, long items) {
		return new Blocker(tone, "", "", items, "1");
	}
}
