package org.drover.ui.dashboard.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.drover.ui.session.JobProgress;
import org.junit.jupiter.api.Test;

class TempoTest {

	private static final long SECOND = 1_000_000_000L;

	private final Tempo tempo = new Tempo();

	@Test
	void aSteadyJobHasARateAndATimeLeft() {
		for (int second = 0; second <= 5; second++)
			tempo.add(news("1", second * 10), second * SECOND);
		assertEquals(10, tempo.rate().orElseThrow(), 0.01);
		assertEquals(Duration.ofSeconds(5), tempo.left(news("1", 50)).orElseThrow());
	}

	@Test
	void onlyTheLastSecondsCount() {
		for (int second = 0; second <= 60; second++)
			tempo.add(news("1", second < 40 ? 0 : second - 40), second * SECOND);
		assertEquals(1, tempo.rate().orElseThrow(), 0.1);
	}

	@Test
	void oneMomentTellsNothing() {
		tempo.add(news("1", 3), 0);
		assertTrue(tempo.rate().isEmpty());
	}

	@Test
	void anotherJobOrAnUndoStartsAnew() {
		tempo.add(news("1", 0), 0);
		tempo.add(news("1", 50), 5 * SECOND);
		tempo.add(news("2", 50), 6 * SECOND);
		assertTrue(tempo.rate().isEmpty());
		tempo.add(news("2", 10), 7 * SECOND);
		assertTrue(tempo.rate().isEmpty());
	}

	private static JobProgress news(String job, long done) {
		return new JobProgress(job, done, 100, "");
	}
}
