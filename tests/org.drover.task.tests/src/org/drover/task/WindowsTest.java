package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final String NIGHTS = "mon-fri 22:00-06:00; sat,sun 00:00-24:00 Europe/Berlin";

	@Test
	void nightsOfWorkingDaysAndTheWeekend() throws DroverException {
		Windows windows = Windows.parse(NIGHTS);
		assertFalse(windows.open(at("2026-11-23T21:59:59"))); // a Monday
		assertTrue(windows.open(at("2026-11-23T22:00:00")));
		assertTrue(windows.open(at("2026-11-24T05:59:59")), "the night belongs to the day it begins on");
		assertFalse(windows.open(at("2026-11-24T06:00:00")));
		assertTrue(windows.open(at("2026-11-28T12:00:00")));
		assertFalse(windows.open(at("2026-11-30T00:00:00")), "a Monday again; Sunday's window is over, and Monday's not open");
	}

	@Test
	void whenTheNextOpensAndTheLastCloses() throws DroverException {
		Windows windows = Windows.parse(NIGHTS);
		assertEquals(at("2026-11-24T22:00:00"), windows.nextOpen(at("2026-11-24T06:00:00")));
		assertEquals(at("2026-11-24T23:00:00"), windows.nextOpen(at("2026-11-24T23:00:00")), "it is open already");
		assertEquals(Optional.of(at("2026-11-24T06:00:00")), windows.closes(at("2026-11-23T23:00:00")));
		assertEquals(Optional.of(at("2026-11-30T00:00:00")), windows.closes(at("2026-11-27T23:00:00")), "Friday night goes over into the weekend");
		assertEquals(Optional.empty(), windows.closes(at("2026-11-24T12:00:00")), "none is open");
	}

	@Test
	void whereClocksAreSetForwardAndBack() throws DroverException {
		Windows windows = Windows.parse("sun 02:30-03:30 Europe/Berlin");
		assertTrue(windows.open(Instant.parse("2026-03-29T01:00:00Z")), "half past two does not come that night: it opens at three");
		assertEquals(at("2026-04-05T02:10:00"), Windows.parse("sun 02:10-02:50 Europe/Berlin").nextOpen(at("2026-03-28T12:00:00")), "that Sunday has no such time");
		assertEquals(Duration.ofHours(2), open(Windows.parse("sun 02:30-03:30 Europe/Berlin"), Instant.parse("2026-10-24T22:00:00Z"), Duration.ofHours(5)),
				"the hour comes twice that night");
	}

	@Test
	void always() throws DroverException {
		Windows windows = Windows.parse(" ");
		assertTrue(windows.open(Instant.EPOCH));
		assertEquals(Optional.empty(), windows.closes(Instant.EPOCH));
		assertEquals(Optional.empty(), Windows.parse("daily 00:00-24:00 UTC").closes(Instant.EPOCH), "they follow upon each other");
	}

	@Test
	void whatIsSaidOfAMomentAgreesWithWhatIsSaidOfOthers() throws DroverException {
		Random random = new Random(7);
		for (String text : new String[] { NIGHTS, "wed 10:00-10:01 UTC", "fri-mon 23:30-00:15; tue 04:00-04:00 America/New_York" }) {
			Windows windows = Windows.parse(text);
			for (int i = 0; i < 300; i++) {
				Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(400 * 24 * 3600));
				Instant next = windows.nextOpen(now);
				assertTrue(windows.open(next) && !next.isBefore(now), text + " " + now);
				assertEquals(windows.open(now), next.equals(now), text + " " + now);
				assertTrue(next.equals(now) || !windows.open(next.minusSeconds(1)), text + " " + now);
				windows.closes(next).ifPresent(end -> assertTrue(!windows.open(end) && windows.open(end.minusSeconds(1)), text + " " + end));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "always", "mon", "mon 22:00", "mon 25:00-26:00", "mun 10:00-11:00", "mon 10:00-11:00 Europe/Atlantis", "mon 10:00-11:00;", "mon-fri 9:00-10:00" })
	void whatNamesNoTimesIsRefusedInASentence(String text) {
		DroverException refusal = assertThrows(DroverException.class, () -> Windows.parse(text));
		assertTrue(refusal.getMessage().contains("'" + text + "' names no times of the week"), refusal.getMessage());
	}

	private static Duration open(Windows windows, Instant from, Duration length) {
		long minutes = 0;
		for (Instant at = from; at.isBefore(from.plus(length)); at = at.plusSeconds(60))
			minutes += windows.open(at) ? 1 : 0;
		return Duration.ofMinutes(minutes);
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
	}
}
