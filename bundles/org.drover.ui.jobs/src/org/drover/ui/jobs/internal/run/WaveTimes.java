package org.drover.ui.jobs.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.task.Windows;

/** When the waves of a job begin and end that come one after the other, while windows are open. */
public final class WaveTimes {

	/** Of one wave; it may stand still in between, while no window is open. */
	public record Span(Instant begin, Instant end) {
	}

	/** Windows beyond which nobody plans: what is left then is taken to be done at once. */
	private static final int MOST_WINDOWS = 1000;

	private WaveTimes() {
	}

	/** @param waves how long each one is at work */
	public static List<Span> of(List<Duration> waves, Instant start, Windows windows) {
		List<Span> spans = new ArrayList<>();
		Instant at = start;
		for (Duration wave : waves) {
			Instant begin = windows.nextOpen(at);
			at = end(begin, wave, windows);
			spans.add(new Span(begin, at));
		}
		return spans;
	}

	private static Instant end(Instant begin, Duration work, Windows windows) {
		Instant at = begin;
		Duration left = work;
		for (int window = 0; window < MOST_WINDOWS; window++) {
			Optional<Instant> closes = windows.closes(at);
			if (closes.isEmpty() || !at.plus(left).isAfter(closes.get()))
				return at.plus(left);
			left = left.minus(Duration.between(at, closes.get()));
			at = windows.nextOpen(closes.get());
		}
		return at.plus(left);
	}
}
