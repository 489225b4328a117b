package org.drover.ui.jobs.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.drover.migration.Forecast;
import org.drover.model.DroverException;
import org.drover.task.Windows;
import org.drover.ui.jobs.internal.run.WaveTimes.Span;
import org.junit.jupiter.api.Test;

/** Waves come one after the other, and stand still while no window is open. */
final class WaveTimesTest {

	private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00Z");

	@Test
	void eachBeginsWhereTheOneBeforeEnds() {
		List<Span> spans = WaveTimes.of(List.of(Duration.ofMinutes(5), Duration.ofMinutes(10)), EVENING, Windows.ALWAYS);
		assertEquals(List.of(new Span(EVENING, at("20:05")), new Span(at("20:05"), at("20:15"))), spans);
	}

	@Test
	void theFirstWaitsUntilAWindowOpens() throws DroverException {
		assertEquals(at("22:00"), WaveTimes.of(List.of(Duration.ofMinutes(5)), EVENING, nights()).getFirst().begin());
	}

	@Test
	void whatIsNotDoneWhenAWindowClosesGoesOnInTheNext() throws DroverException {
		List<Span> spans = WaveTimes.of(List.of(Duration.ofHours(9), Duration.ofHours(1)), EVENING, nights());
		assertEquals(Instant.parse("2026-11-23T23:00:00Z"), spans.get(0).end(), "eight hours of it fit into the first night");
		assertEquals(Instant.parse("2026-11-24T00:00:00Z"), spans.get(1).end());
	}

	@Test
	void aWaveThatEndsAsTheWindowClosesWaitsForNothing() throws DroverException {
		assertEquals(Instant.parse("2026-11-23T06:00:00Z"), WaveTimes.of(List.of(Duration.ofHours(8)), EVENING, nights()).getFirst().end());
	}

	@Test
	void durationsPromiseNoMoreThanIsKnown() {
		assertEquals("under 1 s", WaveWords.about(Duration.ofMillis(300)));
		assertEquals("90 s", WaveWords.about(Duration.ofSeconds(90)));
		assertEquals("12 min", WaveWords.about(Duration.ofSeconds(725)));
		assertEquals("2 h 10 min", WaveWords.about(Duration.ofSeconds(7830)));
	}

	@Test
	void bytesAreSaidWhereThereAreAny() {
		assertEquals("", WaveWords.bytes(new Forecast(List.of(), 0, 0)));
		assertEquals("4.10 kB of content are copied at most.", WaveWords.bytes(new Forecast(List.of(), 4096, 0)));
	}

	private static Windows nights() throws DroverException {
		return Windows.parse("daily 22:00-06:00 UTC");
	}

	private static Instant at(String time) {
		return Instant.parse("2026-11-22T" + time + ":00Z");
	}
}
