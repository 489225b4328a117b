package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people write them. */
class MomentsTest {

	private final Moments moments = new Moments(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Berlin")));

	@ParameterizedTest
	@CsvSource({ "2026-11-22T02:00:00Z,2026-11-22T02:00:00Z", "2026-11-22T02:00Z,2026-11-22T02:00:00Z", "2026-11-22T02:00+05:30,2026-11-21T20:30:00Z",
			"2026-11-22 02:00,2026-11-22T01:00:00Z", "2026-11-22T02:00,2026-11-22T01:00:00Z", "2026-07-01 02:00:30,2026-07-01T00:00:30Z",
			"in 2h,2026-11-21T14:00:00Z", "In 90 s,2026-11-21T12:01:30Z", "in 5m,2026-11-21T12:05:00Z", "in 3D,2026-11-24T12:00:00Z", "in 0s,2026-11-21T12:00:00Z" })
	void itIsUnderstood(String text, Instant moment) {
		assertEquals(moment, moments.parse(text));
		assertEquals(moment, moments.parse("  " + text + " "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tomorrow", "in", "in h", "in -2h", "in 2", "in 2w", "in 12345678s", "2026-11-22", "02:00", "22.11.2026 02:00", "2026-02-30 02:00",
			"2026-11-22 25:00", "2026-11-22 02:00 Z" })
	void whatIsNoTimeIsToldInASentence(String text) {
		String why = assertThrows(IllegalArgumentException.class, () -> moments.parse(text)).getMessage();
		assertEquals("'" + text + "' is no time: write 2026-11-22T02:00:00Z, '2026-11-22 02:00' or 'in 2h' (s, m, h, d)", why);
	}

	@Test
	void aTimeThatTheClockOnTheWallLeapsOverOrShowsTwiceIsAskedBack() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> moments.parse("2027-03-28 02:30")).getMessage().contains("is left out in Europe/Berlin"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> moments.parse("2026-10-25 02:30")).getMessage().contains("is there twice in Europe/Berlin"));
	}

	@Test
	void itIsShownByTheClockOnTheWall() {
		assertEquals("2026-11-22 02:00:00", moments.words(Instant.parse("2026-11-22T01:00:00Z")));
	}
}
