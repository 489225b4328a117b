package org.drover.report.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.DroverException;

/**
 * When something is done again: at a time of each so many days, or at times of each day that are so many hours apart. Both are times of the clock on the wall:
 * where clocks are set forward over one it is that moment, and one that comes twice is the first of the two.
 *
 * @param every hours that divide a day, or 1 to {@value #MOST_DAYS} days
 * @param at    a time of the day, to the minute
 * @param from  the first day; days are counted from it
 */
public record Rhythm(int every, Unit unit, LocalTime at, ZoneId zone, LocalDate from) {

	/** What is counted. */
	public enum Unit {
		HOURS, DAYS
	}

	public static final int MOST_DAYS = 366;

	private static final int DAY = 24;
	private static final Pattern EVERY = Pattern.compile("(\\d{1,3})\\s*([hd])");
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	public Rhythm {
		boolean sound = unit == Unit.DAYS ? every >= 1 && every <= MOST_DAYS : every >= 1 && every < DAY && DAY % every == 0;
		if (!sound)
			throw new IllegalArgumentException("a rhythm is of 1, 2, 3, 4, 6, 8 or 12 hours, or of 1 to " + MOST_DAYS + " days");
		at = at.truncatedTo(ChronoUnit.MINUTES);
	}

	/**
	 * @param every {@code 6h}, {@code 1d}
	 * @param at    {@code 06:00}
	 * @param zone  {@code Europe/Berlin}; empty = the system's
	 * @param from  {@code 2026-11-23}; empty = so that it begins as soon as may be
	 */
	public static Rhythm parse(String every, String at, String zone, String from, Instant now) throws DroverException {
		Matcher parts = EVERY.matcher(every.strip().toLowerCase(Locale.ROOT));
		if (!parts.matches())
			throw new DroverException("'" + every + "' does not say how often: write 6h or 1d");
		Unit unit = parts.group(2).equals("h") ? Unit.HOURS : Unit.DAYS;
		try {
			ZoneId where = zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone.strip());
			Rhythm soon = soonest(Integer.parseInt(parts.group(1)), unit, LocalTime.parse(at.strip(), CLOCK), where, now);
			return from.isBlank() ? soon : soon.from(LocalDate.parse(from.strip()));
		} catch (IllegalArgumentException e) {
			throw new DroverException("'" + every + "' is no rhythm: choose 1, 2, 3, 4, 6, 8 or 12 hours, which come at the same times each day, or 1 to "
					+ MOST_DAYS + " days", e);
		} catch (DateTimeException e) {
			throw new DroverException("'" + String.join(" ", at, zone, from).strip() + "' names no time: write 06:00, a zone such as Europe/Berlin,"
					+ " and a day such as 2026-11-23", e);
		}
	}

	/** One that begins as soon as may be: whose time of day has passed today begins tomorrow, however many days it is of. */
	public static Rhythm soonest(int every, Unit unit, LocalTime at, ZoneId zone, Instant now) {
		Rhythm today = new Rhythm(every, unit, at, zone, now.atZone(zone).toLocalDate());
		if (unit == Unit.HOURS)
			return today.from(today.from.minusDays(1)); // all times of this day count
		return today.first().isAfter(now) ? today : today.from(today.from.plusDays(1));
	}

	/** The first time after a moment. */
	public Instant next(Instant after) {
		for (LocalDate day = later(after.atZone(zone).toLocalDate().minusDays(1)); ; day = later(day.plusDays(1))) {
			LocalDate on = day;
			Optional<Instant> found = times().map(time -> moment(on, time)).filter(moment -> moment.isAfter(after) && !moment.isBefore(first())).findFirst();
			if (found.isPresent())
				return found.get();
		}
	}

	/** The last time up to a moment; empty before the first. */
	public Optional<Instant> last(Instant until) {
		Optional<Instant> found = Optional.empty();
		long back = unit == Unit.HOURS ? 2 : every + 2L;
		for (Instant time = next(until.minus(back, ChronoUnit.DAYS)); !time.isAfter(until); time = next(time))
			found = Optional.of(time);
		return found;
	}

	/** {@code 6h}, {@code 1d}. */
	public String interval() {
		return every + (unit == Unit.HOURS ? "h" : "d");
	}

	/** {@code every 7 days at 06:00, Europe/Berlin}. */
	public String words() {
		String often = unit == Unit.DAYS ? every == 1 ? "every day at " : "every " + every + " days at " : every == 1 ? "every hour from " : "every " + every + " hours from ";
		return often + CLOCK.format(at) + ", " + zone;
	}

	private Rhythm from(LocalDate day) {
		return new Rhythm(every, unit, at, zone, day);
	}

	/** This day or the first after it that is one of the rhythm's. */
	private LocalDate later(LocalDate day) {
		if (day.isBefore(from))
			return from;
		long over = unit == Unit.HOURS ? 0 : ChronoUnit.DAYS.between(from, day) % every;
		return over == 0 ? day : day.plusDays(every - over);
	}

	private Instant first() {
		return moment(from, at);
	}

	/** Of one of its days, in their order. */
	private Stream<LocalTime> times() {
		if (unit == Unit.DAYS)
			return Stream.of(at);
		return IntStream.range(0, DAY / every).mapToObj(number -> at.plusHours((long) number * every)).sorted();
	}

	private Instant moment(LocalDate day, LocalTime time) {
		LocalDateTime wall = day.atTime(time);
		ZoneOffsetTransition change = zone.getRules().getTransition(wall);
		return change != null && change.isGap() ? change.getInstant() : wall.atZone(zone).toInstant();
	}
}
