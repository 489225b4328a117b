package org.drover.ui.jobs.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.drover.task.Job;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.JobSnapshot;

/**
 * A job as a row.
 *
 * @param took from its first start to its last end, or until now; empty where that says nothing
 * @param now  title of the task that it works on; empty where it does not
 * @param why  it is not at its end, as far as that has been read
 */
public record JobLine(JobSnapshot snapshot, JobStatus status, Gauge gauge, String took, String now, WhyCells why) {

	/** @param stopping whether it was asked to stop */
	public static JobLine of(JobSnapshot snapshot, Optional<JobProgress> news, boolean stopping, WhyCells why, Instant now) {
		Job job = snapshot.job();
		JobStatus status = JobStatus.of(job, snapshot.running(), stopping);
		String task = status.isWorking() ? news.map(JobProgress::currentTask).orElse("") : "";
		return new JobLine(snapshot, status, Gauge.of(job, status, news), took(job, status, now), task, why);
	}

	public String id() {
		return snapshot.id();
	}

	public Job job() {
		return snapshot.job();
	}

	private static String took(Job job, JobStatus status, Instant now) {
		if (job.started().isEmpty() || status == JobStatus.UNDONE || status == JobStatus.INTERRUPTED || status == JobStatus.UNDO_INTERRUPTED)
			return "";
		Optional<Instant> end = status.isWorking() ? Optional.of(now) : job.ended();
		return end.map(until -> Words.duration(Duration.between(job.started().get(), until))).orElse("");
	}
}
