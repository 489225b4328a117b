package org.drover.ui.dashboard.internal.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.migration.Dashboard;

/**
 * All that the dashboard shows, as read at one moment. Immutable.
 *
 * @param source     name of the topology that is left
 * @param gatheredAt when it was last gathered
 * @param drift      empty where nothing was carried over yet, or a job has not let it be compared so far
 * @param blockers   worst first
 * @param jobs       those that leave it, oldest first
 * @param burnUp     of all of them
 */
public record Figures(String source, Instant gatheredAt, Dashboard migrated, EstateFigures estate, ServiceFigures services, AgentFigures agents,
		Optional<DriftFigures> drift, List<Blocker> blockers, List<JobFigures> jobs, BurnUp burnUp) {

	/** The job that is under way, or else ran last, or else was made last. */
	public Optional<JobFigures> latest() {
		return latest(jobs);
	}

	static Optional<JobFigures> latest(List<JobFigures> jobs) {
		return jobs.stream().max((one, other) -> moment(one).compareTo(moment(other)));
	}

	/** A job under way has not ended: it comes after all that have. */
	private static Instant moment(JobFigures figures) {
		if (figures.job().started().isEmpty())
			return figures.job().created();
		return figures.job().ended().orElse(Instant.MAX);
	}

	public int contentsCopied() {
		return jobs.stream().mapToInt(job -> job.content().copied()).sum();
	}

	public int contentsReused() {
		return jobs.stream().mapToInt(JobFigures::reused).sum();
	}

	public long bytesSent() {
		return jobs.stream().mapToLong(job -> job.content().bytes()).sum();
	}
}
