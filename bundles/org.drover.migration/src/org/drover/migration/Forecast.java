package org.drover.migration;

import java.time.Duration;
import java.util.List;

/**
 * What a plan may take.
 *
 * @param waves   how long each wave may take, in the plan's order; empty where nothing is known to reckon with
 * @param bytes   of the content that is copied, as the source tells them: what is there already is not sent
 * @param judgedBy how many tasks that were done before it is judged by
 */
public record Forecast(List<Duration> waves, long bytes, int judgedBy) {

	public Forecast {
		waves = List.copyOf(waves);
	}

	/** All waves together; zero where nothing is known. */
	public Duration whole() {
		return waves.stream().reduce(Duration.ZERO, Duration::plus);
	}

	public boolean isKnown() {
		return !waves.isEmpty();
	}
}
