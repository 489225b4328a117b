package org.drover.ui.jobs.internal.state;

import java.util.Optional;

import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobProgress;

/**
 * How much of a job is in effect.
 *
 * @param inEffect items done and not taken back
 * @param failed   items of tasks that failed
 */
public record Gauge(long inEffect, long failed, long items) {

	/**
	 * @param status of the job
	 * @param news   what a run or undo of it that goes on told last
	 */
	public static Gauge of(Job job, JobStatus status, Optional<JobProgress> news) {
		if (!status.isWorking() || news.isEmpty())
			return new Gauge(job.done(), job.failed(), job.items());
		JobProgress latest = news.get();
		boolean undoes = status == JobStatus.UNDOING || status == JobStatus.STOPPING && job.state() == JobState.UNDOING;
		long inEffect = undoes ? latest.items() - latest.done() : latest.done();
		return new Gauge(Math.clamp(inEffect, 0, job.items()), job.failed(), job.items());
	}

	/** From 0 to 1. */
	public double share() {
		return items == 0 ? 0 : (double) inEffect / items;
	}

	/** From 0 to 1; lies after {@link #share()}. */
	public double failedShare() {
		return items == 0 ? 0 : Math.min(1 - share(), (double) failed / items);
	}

	/** "120 of 221". */
	public String words() {
		return Words.say(Messages.Gauge_words, inEffect, items);
	}

	/** "54 %"; 100 only where all is done. */
	public String percent() {
		return (int) Math.floor(share() * 100) + " %";
	}
}
