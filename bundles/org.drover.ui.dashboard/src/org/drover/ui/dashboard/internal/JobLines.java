package org.drover.ui.dashboard.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

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
		String verb = job.state() == JobState.UNDOING ? "taken back" : "done";
		String counts = counts(progress.done(), progress.items()) + ' ' + verb;
		String speed = tempo.rate().map(rate -> Words.number(Math.round(rate)) + " items/s").orElse("");
		String time = tempo.left(progress).map(left -> ", " + Words.duration(left.truncatedTo(ChronoUnit.SECONDS)) + " left").orElse("");
		return new JobCard.Line(job.name(), state(job.state()), tint(job.state()), share(progress.done(), progress.items()), counts,
				speed + time, progress.currentTask());
	}

	/** A job as it was last read, that this console does not work on. */
	static JobCard.Line still(Job job) {
		return new JobCard.Line(job.name(), state(job.state()), tint(job.state()), share(job.done(), job.items()),
				counts(job.done(), job.items()) + " done" + failed(job), took(job), sentence(job));
	}

	private static String failed(Job job) {
		return job.failed() == 0 ? "" : ", " + Words.number(job.failed()) + " failed";
	}

	private static String took(Job job) {
		boolean known = job.state() == JobState.DONE && job.started().isPresent() && job.ended().isPresent();
		return known ? "took " + Words.duration(Duration.between(job.started().get(), job.ended().get())) : "";
	}

	private static String sentence(Job job) {
		String ended = job.ended().map(at -> Words.ago(at, Instant.now())).orElse("");
		return switch (job.state()) {
		case SCHEDULED -> "Saved and not started: run it from the jobs view.";
		case RUNNING -> "Interrupted: resume it from the jobs view.";
		case UNDOING -> "Interrupted while it was taken back: undo it again.";
		case DONE -> "Ended " + ended + '.';
		case FAILED -> "Failed " + ended + ": run it again to take up what is left.";
		case CANCELLED -> "Stopped " + ended + ": run it again to go on.";
		case PAUSED -> "Paused " + ended + ": run it again to go on.";
		case DECISION -> "Needs a decision: retry it, go on without what failed, or undo it.";
		case UNDONE -> "Taken back " + ended + ": every object is where it was.";
		};
	}

	static String reason(Reason reason) {
		return switch (reason) {
		case OBSOLETE -> "Obsolete, left out of the job";
		case ONLY_FOR_OBSOLETE -> "Needed by something obsolete alone";
		case EXCLUDED -> "Left out on request";
		case STAYS -> "Stays: sites, servers and services";
		case PRESENT -> "There already";
		case CONFLICT -> "There under the same name, kept";
		case DANGLING -> "Needed, but missing in the source";
		};
	}

	/** {@code Running}. */
	private static String state(JobState state) {
		return Words.capital(state.name().toLowerCase(Locale.ROOT));
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

	private static String counts(long done, long items) {
		return Words.number(done) + " of " + Words.count(items, "item");
	}

	private static double share(long part, long whole) {
		return whole == 0 ? 0 : (double) part / whole;
	}
}
