package org.drover.ui.dashboard.internal.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.drover.migration.JobDescription;
import org.drover.report.Tone;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.JobWhy;
import org.drover.ui.look.Words;

/**
 * Something that keeps a job from going on.
 *
 * @param what   a sentence without a full stop
 * @param advice what to do about it, a sentence; may be empty
 * @param items  that it holds up
 * @param job    by its id
 */
public record Blocker(Tone tone, String what, String advice, long items, String job) {

	/** Waiting for less is how jobs go. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);
	static final Comparator<Blocker> WORST_FIRST = Comparator.comparing(Blocker::tone).thenComparing(Blocker::items).reversed();

	/** @param why of a job that is neither done nor taken back */
	static List<Blocker> of(Job job, JobDescription plan, JobWhy why, Instant now) {
		List<Blocker> found = new ArrayList<>();
		if (job.state() == JobState.SCHEDULED && !plan.violations().isEmpty())
			found.add(new Blocker(Tone.BAD, Words.say(Messages.Blocker_violations, job.id(), plan.violations().size()),
					Messages.Blocker_violations_advice, job.items(), job.id()));
		standstill(job, why, now).ifPresent(tone -> found.add(new Blocker(tone, Words.say(Messages.Blocker_standstill, job.id(), why.sentence()), why.next(),
				why.itemsLeft(), job.id())));
		return found;
	}

	private static Optional<Tone> standstill(Job job, JobWhy why, Instant now) {
		return switch (job.state()) {
		case FAILED, DECISION -> Optional.of(Tone.BAD);
		case PAUSED, CANCELLED -> Optional.of(Tone.WARNING);
		case RUNNING, UNDOING -> !why.atWork() || waitsLong(why, now) ? Optional.of(Tone.WARNING) : Optional.empty();
		case SCHEDULED, DONE, UNDONE -> Optional.empty();
		};
	}

	private static boolean waitsLong(JobWhy why, Instant now) {
		return why.waitsFor().isPresent() && why.since().filter(since -> Duration.between(since, now).compareTo(PATIENCE) > 0).isPresent();
	}
}
