package org.drover.ui.dashboard.internal.figures;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.drover.ui.session.JobProgress;

/** How fast a job goes, over the last seconds, and how long it will take at that. */
public final class Tempo {

	private static final long WINDOW_NANOS = 15_000_000_000L;
	private static final long LEAST_NANOS = 500_000_000L;

	private record Sample(long nanos, long done) {
	}

	private final Deque<Sample> samples = new ArrayDeque<>();
	private String job = "";

	/** @param nanos of a clock that only goes forward */
	public void add(JobProgress news, long nanos) {
		boolean another = !news.jobId().equals(job) || !samples.isEmpty() && news.done() < samples.getLast().done();
		if (another)
			samples.clear();
		job = news.jobId();
		samples.addLast(new Sample(nanos, news.done()));
		while (samples.size() > 2 && nanos - samples.getFirst().nanos() > WINDOW_NANOS)
			samples.removeFirst();
	}

	/** Items per second; empty until there is enough to tell by. */
	public Optional<Double> rate() {
		if (samples.size() < 2)
			return Optional.empty();
		long nanos = samples.getLast().nanos() - samples.getFirst().nanos();
		long done = samples.getLast().done() - samples.getFirst().done();
		return nanos < LEAST_NANOS || done <= 0 ? Optional.empty() : Optional.of(done * 1e9 / nanos);
	}

	public Optional<Duration> left(JobProgress news) {
		return rate().map(rate -> Duration.ofMillis((long) ((news.items() - news.done()) / rate * 1000)));
	}
}
