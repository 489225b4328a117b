package org.drover.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.drover.lab.EstateSize;
import org.junit.jupiter.api.Test;

class TempoTest {

	@Test
	void sizeAndProcessorsDecideWhereToBegin() {
		assertEquals(Duration.ofSeconds(1), Tempo.first(EstateSize.SMALL, 2));
		assertEquals(Duration.ofSeconds(2), Tempo.first(EstateSize.MEDIUM, 8));
		assertEquals(Duration.ofSeconds(4), Tempo.first(EstateSize.MEDIUM, 2));
	}

	@Test
	void loadStretchesTheIntervalInHalfSecondsUpToALimit() {
		assertEquals(Duration.ofSeconds(4), Tempo.fitting(Duration.ofSeconds(4), Tempo.SHARE));
		assertEquals(Duration.ofSeconds(8), Tempo.fitting(Duration.ofSeconds(4), 2 * Tempo.SHARE));
		assertEquals(Duration.ofMillis(4_500), Tempo.fitting(Duration.ofSeconds(4), Tempo.SHARE + 0.01));
		assertEquals(Duration.ofSeconds(15), Tempo.fitting(Duration.ofSeconds(14), 0.95));
	}
}
