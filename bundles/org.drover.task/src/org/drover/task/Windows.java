package org.drover.task;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drover.model.DroverException;

/** The times of the week in which work may be done: "mon-fri 22:00-06:00; sat,sun 00:00-24:00 Europe/Berlin". */
public final class Windows {

	/** At any time. */
	public static final Windows ALWAYS = new Windows(List.of(), ZoneId.of("UTC"));

	private static final Pattern WINDOW = Pattern.compile("\\s*([a-z]{3}(?:[-,][a-z]{3})*|daily)\\s+(\\d{2}:\\d{2})-(\\d{2}:\\d{2})\\s*");
	private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
	private static final int WEEK = 7;
	/** Days in which even a window opens that comes once a week, and that clocks are set forward over. */
	private static final int AHEAD = 2 * WEEK + 1;

	/**
	 * @param days on which it opens
	 * @param to   when it closes, on the next day where that is not after its opening
	 */
	private record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
	}

	private record Opening(Instant from, Instant to) {
		boolean has(Instant at) {
			return !at.isBefore(from) && at.isBefore(to);
		}
	}

	private final List<Window> windows;
	private final ZoneId zone;

	private Windows(List<Window> windows, ZoneId zone) {
		this.windows = windows;
		this.zone = zone;
	}

	/**
	 * @param text windows, separated by ";" : days ("mon", "mon-fri", "sat,sun", "daily") and hours ("22:00-06:00"; 24:00 is the end of a day);
	 *             at the end a time zone, if not the system's; empty = always
	 */
	public static Windows parse(String text) throws DroverException {
		if (text.isBlank())
			return ALWAYS;
		String words = text.strip();
		int last = words.lastIndexOf(' ');
		boolean zoned = last > 0 && !Character.isDigit(words.charAt(last + 1));
		try {
			ZoneId zone = zoned ? ZoneId.of(words.substring(last + 1)) : ZoneId.systemDefault();
			List<Window> windows = new ArrayList<>();
			for (String window : (zoned ? words.substring(0, last) : words).split(";", -1))
				windows.add(window(window));
			return new Windows(List.copyOf(windows), zone);
		} catch (DateTimeException | IllegalArgumentException e) {
			throw new DroverException("'" + text + "' names no times of the week: write 'mon-fri 22:00-06:00; sat,sun 00:00-24:00 Europe/Berlin'", e);
		}
	}

	/** Whether work may be done then. */
	public boolean open(Instant at) {
		return windows.isEmpty() || around(at).anyMatch(opening -> opening.has(at));
	}

	/** When work may next be done: then, where it may; else when the next window opens. */
	public Instant nextOpen(Instant at) {
		return open(at) ? at : around(at).map(Opening::from).filter(from -> from.isAfter(at)).min(Instant::compareTo).orElseThrow();
	}

	/** When a window closes that is open then and no other takes its place; empty where none is open, or work may always be done. */
	public Optional<Instant> closes(Instant at) {
		if (windows.isEmpty() || !open(at))
			return Optional.empty();
		Instant end = at;
		for (int i = 0; i <= 2 * WEEK * windows.size(); i++) {
			Instant now = end;
			Optional<Instant> later = around(now).filter(opening -> opening.has(now)).map(Opening::to).max(Instant::compareTo);
			if (later.isEmpty())
				return Optional.of(end);
			end = later.get();
		}
		return Optional.empty(); // they follow upon each other the whole week
	}

	private Stream<Opening> around(Instant at) {
		LocalDate today = at.atZone(zone).toLocalDate();
		return Stream.iterate(today.minusDays(1), day -> day.plusDays(1)).limit(AHEAD + 1L).flatMap(this::on);
	}

	private Stream<Opening> on(LocalDate day) {
		return windows.stream().filter(window -> window.days().contains(day.getDayOfWeek())).map(window -> {
			LocalDate end = window.to().isAfter(window.from()) ? day : day.plusDays(1);
			return new Opening(instant(day.atTime(window.from())), instant(end.atTime(window.to())));
		}).filter(opening -> opening.from().isBefore(opening.to()));
	}

	/** The moment clocks show this time; when they are set forward over it, that moment. */
	private Instant instant(LocalDateTime time) {
		ZoneOffsetTransition change = zone.getRules().getTransition(time);
		return change != null && change.isGap() ? change.getInstant() : time.atZone(zone).toInstant();
	}

	private static Window window(String text) {
		Matcher parts = WINDOW.matcher(text.toLowerCase(Locale.ROOT));
		if (!parts.matches())
			throw new IllegalArgumentException(text);
		return new Window(days(parts.group(1)), LocalTime.parse(parts.group(2)), parts.group(3).equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(3)));
	}

	private static Set<DayOfWeek> days(String text) {
		if (text.equals("daily"))
			return EnumSet.allOf(DayOfWeek.class);
		Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
		for (String part : text.split(",")) {
			String[] ends = part.split("-");
			DayOfWeek day = day(ends[0]);
			DayOfWeek last = day(ends[ends.length - 1]);
			days.add(day);
			while (day != last) {
				day = day.plus(1);
				days.add(day);
			}
		}
		return days;
	}

	private static DayOfWeek day(String name) {
		int place = DAYS.indexOf(name);
		if (place < 0)
			throw new IllegalArgumentException(name);
		return DayOfWeek.of(place + 1);
	}
}
