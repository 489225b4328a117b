package org.drover.ui.dashboard.internal;

import java.util.List;
import java.util.Optional;

import org.drover.ui.dashboard.internal.cards.JobCard;
import org.drover.ui.dashboard.internal.figures.JobFigures;
import org.drover.ui.dashboard.internal.figures.Tempo;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.JobSnapshot;

/** Knows of the latest job what is newest: its progress while it runs, or else how it was last read. */
final class JobTeller {

	private final Tempo tempo = new Tempo();
	private Optional<JobFigures> latest = Optional.empty();
	private Optional<JobProgress> progress = Optional.empty();
	private List<JobSnapshot> jobs = List.of();

	void clear() {
		latest = Optional.empty();
		progress = Optional.empty();
		jobs = List.of();
	}

	void latest(Optional<JobFigures> read) {
		latest = read;
	}

	void progressed(JobProgress news) {
		tempo.add(news, System.nanoTime());
		progress = Optional.of(news);
	}

	void jobs(List<JobSnapshot> newJobs) {
		jobs = newJobs;
	}

	/** By its id; empty where there is none. */
	Optional<String> job() {
		return live().map(JobSnapshot::id).or(() -> latest.map(job -> job.job().id()));
	}

	Optional<JobCard.Line> line() {
		Optional<JobSnapshot> live = live();
		if (live.isPresent())
			return Optional.of(JobLines.live(live.get().job(), progress.orElseThrow(), tempo));
		return latest.map(job -> JobLines.still(known(job.job().id()).map(JobSnapshot::job).orElse(job.job())));
	}

	private Optional<JobSnapshot> live() {
		return progress.flatMap(news -> known(news.jobId())).filter(JobSnapshot::running);
	}

	/** As the session last read it, which may be later than the figures were. */
	private Optional<JobSnapshot> known(String id) {
		return jobs.stream().filter(snapshot -> snapshot.id().equals(id)).findFirst();
	}
}
