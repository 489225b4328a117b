package org.drover.report.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.drover.model.DroverException;
import org.drover.report.schedule.Rhythm.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final int[] HOURS = { 1, 2, 3, 4, 6, 8, 12 };
	/** Half an hour forward, at midnight, a day left out, never. */
	private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago", "Pacific/Apia",
			"Asia/Kolkata", "UTC");
	private static final int DAYS = 12;

	@Test
	void aTimeOfDayStaysWhereClocksAreChanged() {
		Rhythm daily = new Rhythm(1, Unit.DAYS, LocalTime.of(6, 0), BERLIN, LocalDate.of(2026, 3, 1));
		assertEquals(List.of(at("2026-03-28T05:00:00Z"), at("2026-03-29T04:00:00Z"), at("2026-03-30T04:00:00Z")), after(daily, "2026-03-27T12:00:00Z", 3));
		assertEquals(List.of(at("2026-10-24T04:00:00Z"), at("2026-10-25T05:00:00Z")), after(daily, "2026-10-23T12:00:00Z", 2));
	}

	@Test
	void aTimeThatIsLeftOutIsTheMomentOfTheChangeAndOneThatComesTwiceTheFirst() {
		Rhythm night = new Rhythm(1, Unit.DAYS, LocalTime.of(2, 30), BERLIN, LocalDate.of(2026, 1, 1));
		assertEquals(List.of(at("2026-03-29T01:00:00Z"), at("2026-03-30T00:30:00Z")), after(night, "2026-03-28T12:00:00Z", 2));
		assertEquals(List.of(at("2026-10-25T00:30:00Z"), at("2026-10-26T01:30:00Z")), after(night, "2026-10-24T12:00:00Z", 2));
	}

	@Test
	void hoursComeAtTheSameTimesEachDay() {
		Rhythm six = new Rhythm(6, Unit.HOURS, LocalTime.of(20, 15), BERLIN, LocalDate.of(2026, 3, 27));
		assertEquals(List.of(at("2026-03-27T19:15:00Z"), at("2026-03-28T01:15:00Z"), at("2026-03-28T07:15:00Z")), after(six, "2026-03-01T00:00:00Z", 3));
		assertEquals(List.of(at("2026-03-29T01:00:00Z"), at("2026-03-29T06:15:00Z")), after(six, "2026-03-29T00:30:00Z", 2), "02:15 is left out, and is 03:00");
	}

	@Test
	void daysAreCountedFromTheFirst() {
		Rhythm weekly = new Rhythm(7, Unit.DAYS, LocalTime.of(6, 0), ZoneId.of("UTC"), LocalDate.of(2026, 11, 23));
		assertEquals(at("2026-11-23T06:00:00Z"), weekly.next(at("2020-01-01T00:00:00Z")));
		assertEquals(at("2026-11-30T06:00:00Z"), weekly.next(at("2026-11-23T06:00:00Z")), "after is not at");
		assertEquals(Optional.empty(), weekly.last(at("2026-11-23T05:59:59Z")));
		assertEquals(Optional.of(at("2026-11-23T06:00:00Z")), weekly.last(at("2026-11-30T05:59:59Z")));
		assertEquals(Optional.of(at("2026-11-30T06:00:00Z")), weekly.last(at("2026-11-30T06:00:00Z")));
	}

	@Test
	void itBeginsAsSoonAsMayBe() throws DroverException {
		Instant now = at("2026-11-22T09:00:00Z");
		assertEquals(at("2026-11-23T06:00:00Z"), Rhythm.parse("7d", "06:00", "UTC", "", now).next(now));
		assertEquals(at("2026-11-22T12:00:00Z"), Rhythm.parse("7d", "12:00", "UTC", "", now).next(now));
		assertEquals(at("2026-11-22T10:00:00Z"), Rhythm.parse("4h", "06:00", "UTC", "", now).next(now));
		assertEquals(at("2026-12-01T06:00:00Z"), Rhythm.parse("1d", "06:00", "UTC", "2026-12-01", now).next(now));
		assertEquals(ZoneId.systemDefault(), Rhythm.parse("1d", "06:00", "", "", now).zone());
	}

	@Test
	void itSaysWhenInWords() throws DroverException {
		Instant now = at("2026-11-22T09:00:00Z");
		assertEquals("every day at 06:00, Europe/Berlin", Rhythm.parse("1d", "06:00", "Europe/Berlin", "", now).words());
		assertEquals("every 7 days at 23:30, UTC", Rhythm.parse(" 7 D ", "23:30", "UTC", "", now).words());
		assertEquals("every 12 hours from 06:00, UTC", Rhythm.parse("12h", "06:00", "UTC", "", now).words());
		assertEquals("every hour from 00:30, UTC", Rhythm.parse("1h", "00:30", "UTC", "", now).words());
		assertEquals("12h", Rhythm.parse("12h", "06:00", "UTC", "", now).interval());
	}

	@ParameterizedTest
	@ValueSource(strings = { "5h", "24h", "0h", "0d", "367d", "", "daily", "1w", "-1d", "1d1h", "99999999999d" })
	void whatIsNoRhythmIsASentence(String every) {
		DroverException refused = assertThrows(DroverException.class, () -> Rhythm.parse(every, "06:00", "UTC", "", Instant.EPOCH));
		assertTrue(refused.getMessage().startsWith("'" + every + "' "), refused.getMessage());
	}

	@Test
	void whatIsNoTimeIsASentence() {
		for (List<String> wrong : List.of(List.of("25:00", "UTC", ""), List.of("6", "UTC", ""), List.of("06:00", "Mars/Base", ""), List.of("06:00", "UTC", "soon"),
				List.of("06:00", "UTC", "2026-02-30")))
			assertTrue(assertThrows(DroverException.class, () -> Rhythm.parse("1d", wrong.get(0), wrong.get(1), wrong.get(2), Instant.EPOCH)).getMessage()
					.contains("names no time"), wrong::toString);
	}

	/** Against a clock on the wall that is looked at every minute: a time has come when the clock first shows it or a later one. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void itComesWhenTheClockOnTheWallComesToIt(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < 25; round++) {
			ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
			Instant start = aroundAChange(zone, random);
			boolean hours = random.nextBoolean();
			LocalTime at = random.nextInt(3) == 0 ? LocalTime.of(random.nextInt(4), random.nextInt(60)) : LocalTime.of(random.nextInt(24), random.nextInt(60));
			Rhythm rhythm = new Rhythm(hours ? HOURS[random.nextInt(HOURS.length)] : 1 + random.nextInt(4), hours ? Unit.HOURS : Unit.DAYS, at, zone,
					start.atZone(zone).toLocalDate().plusDays(random.nextInt(6) - 3));
			List<Instant> expected = seenOnTheWall(rhythm, start);
			List<Instant> found = new ArrayList<>();
			Instant end = start.plus(DAYS, ChronoUnit.DAYS);
			for (Instant time = rhythm.next(start); !time.isAfter(end); time = rhythm.next(time))
				found.add(time);
			assertEquals(expected, found, () -> rhythm + " after " + start);
			Instant look = start.plusSeconds(random.nextInt(DAYS * 86_400));
			Optional<Instant> last = expected.stream().filter(time -> !time.isAfter(look)).reduce((one, other) -> other);
			if (last.isPresent())
				assertEquals(last, rhythm.last(look), () -> rhythm + " at " + look);
		}
	}

	private static Instant aroundAChange(ZoneId zone, Random random) {
		Instant some = Instant.parse("2011-01-01T00:00:00Z").plus(random.nextInt(365 * 20), ChronoUnit.DAYS);
		if (zone.getId().equals("Pacific/Apia"))
			some = Instant.parse("2011-10-01T00:00:00Z");
		ZoneOffsetTransition change = zone.getRules().nextTransition(some);
		return (change == null ? some : change.getInstant()).minus(random.nextInt(DAYS * 24), ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
	}

	private static List<Instant> seenOnTheWall(Rhythm rhythm, Instant start) {
		List<Instant> seen = new ArrayList<>();
		LocalDateTime latest = latestBefore(rhythm.zone(), start);
		for (Instant now = start.plusSeconds(60); !now.isAfter(start.plus(DAYS, ChronoUnit.DAYS)); now = now.plusSeconds(60)) {
			LocalDateTime wall = LocalDateTime.ofInstant(now, rhythm.zone());
			boolean come = false;
			for (LocalDateTime passed = latest.plusMinutes(1); !passed.isAfter(wall); passed = passed.plusMinutes(1))
				come |= isOne(rhythm, passed);
			if (come)
				seen.add(now);
			latest = wall.isAfter(latest) ? wall : latest;
		}
		return seen;
	}

	/** Clocks may have been set back shortly before. */
	private static LocalDateTime latestBefore(ZoneId zone, Instant start) {
		LocalDateTime latest = LocalDateTime.ofInstant(start, zone);
		for (int minutes = 1; minutes <= 180; minutes++) {
			LocalDateTime earlier = LocalDateTime.ofInstant(start.minusSeconds(60L * minutes), zone);
			latest = earlier.isAfter(latest) ? earlier : latest;
		}
		return latest;
	}

	private static boolean isOne(Rhythm rhythm, LocalDateTime wall) {
		if (wall.isBefore(rhythm.from().atTime(rhythm.at())))
			return false;
		if (rhythm.unit() == Unit.HOURS)
			return Math.floorMod(ChronoUnit.MINUTES.between(rhythm.at(), wall.toLocalTime()), rhythm.every() * 60) == 0;
		return wall.toLocalTime().equals(rhythm.at()) && ChronoUnit.DAYS.between(rhythm.from(), wall.toLocalDate()) % rhythm.every() == 0;
	}

	private static List<Instant> after(Rhythm rhythm, String from, int number) {
		List<Instant> times = new ArrayList<>();
		Instant last = at(from);
		for (int i = 0; i < number; i++) {
			last = rhythm.next(last);
			times.add(last);
		}
		return times;
	}

	private static Instant at(String time) {
		return Instant.parse(time);
	}
}
