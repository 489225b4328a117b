package org.drover.ui.dashboard.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.drover.plan.Left.Reason;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.ui.dashboard.internal.cards.JobCard;
import org.drover.ui.dashboard.internal.figures.Tempo;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobProgress;

/** Jobs in a card's words. */
final class JobLines {

	private JobLines() {
	}

	/** A job that this console works on. */
	static JobCard.Line live(Job job, JobProgress progress, Tempo tempo) {
		String counts = Words.say(job.state() == JobState.UNDOING ? Messages.JobLines_takenBack : Messages.JobLines_done, progress.done(), progress.items());
		String speed = tempo.rate().flatMap(rate -> tempo.left(progress).map(left -> speed(rate, left))).orElse("");
		return new JobCard.Line(job.name(), state(job.state()), tint(job.state()), share(progress.done(), progress.items()), counts, speed,
				progress.currentTask());
	}

	private static String speed(double rate, Duration left) {
		return Words.say(Messages.JobLines_speed, Math.round(rate), Words.duration(left.truncatedTo(ChronoUnit.SECONDS)));
	}

	/** A job as it was last read, that this console does not work on. */
	static JobCard.Line still(Job job) {
		return new JobCard.Line(job.name(), state(job.state()), tint(job.state()), share(job.done(), job.items()),
				counts(job), took(job), sentence(job));
	}

	private static String counts(Job job) {
		return Words.say(job.failed() == 0 ? Messages.JobLines_done : Messages.JobLines_done_failed, job.done(), job.items(), job.failed());
	}

	private static String took(Job job) {
		boolean known = job.state() == JobState.DONE && job.started().isPresent() && job.ended().isPresent();
		return known ? Words.say(Messages.JobLines_took, Words.duration(Duration.between(job.started().get(), job.ended().get()))) : "";
	}

	private static String sentence(Job job) {
		String ended = job.ended().map(at -> Words.ago(at, Instant.now())).orElse("");
		return switch (job.state()) {
		case SCHEDULED -> Messages.JobLines_scheduled;
		case RUNNING -> Messages.JobLines_interrupted;
		case UNDOING -> Messages.JobLines_undoInterrupted;
		case DONE -> Words.say(Messages.JobLines_ended, ended);
		case FAILED -> Words.say(Messages.JobLines_failed, ended);
		case CANCELLED -> Words.say(Messages.JobLines_stopped, ended);
		case PAUSED -> Words.say(Messages.JobLines_paused, ended);
		case DECISION -> Messages.JobLines_decision;
		case UNDONE -> Words.say(Messages.JobLines_undone, ended);
		};
	}

	static String reason(Reason reason) {
		return switch (reason) {
		case OBSOLETE -> Messages.JobLines_left_obsolete;
		case ONLY_FOR_OBSOLETE -> Messages.JobLines_left_onlyForObsolete;
		case EXCLUDED -> Messages.JobLines_left_excluded;
		case STAYS -> Messages.JobLines_left_stays;
		case NOT_TAKEN -> Messages.JobLines_left_notTaken;
		case PRESENT -> Messages.JobLines_left_present;
		case CONFLICT -> Messages.JobLines_left_conflict;
		case DANGLING -> Messages.JobLines_left_dangling;
		};
	}

	/** {@code Running}. */
	private static String state(JobState state) {
		return switch (state) {
		case SCHEDULED -> Messages.JobLines_state_scheduled;
		case RUNNING -> Messages.JobLines_state_running;
		case DONE -> Messages.JobLines_state_done;
		case FAILED -> Messages.JobLines_state_failed;
		case CANCELLED -> Messages.JobLines_state_cancelled;
		case PAUSED -> Messages.JobLines_state_paused;
		case DECISION -> Messages.JobLines_state_decision;
		case UNDOING -> Messages.JobLines_state_undoing;
		case UNDONE -> Messages.JobLines_state_undone;
		};
	}

	private static Tint tint(JobState state) {
		return switch (state) {
		case RUNNING, UNDOING -> Tint.ACCENT;
		case DONE -> Tint.GOOD;
		case FAILED -> Tint.BAD;
		case CANCELLED, PAUSED, DECISION -> Tint.WARNING;
		case SCHEDULED, UNDONE -> Tint.LEFT;
		};
	}

	private static double share(long part, long whole) {
		return whole == 0 ? 0 : (double) part / whole;
	}
}
