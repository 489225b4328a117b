package org.drover.cli.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as people write them: {@code 2026-11-22T02:00:00Z}, {@code 2026-11-22 02:00} by the clock on the wall, {@code in 2h}.
 */
final class Moments {

	private static final Pattern IN = Pattern.compile("in\\s+(\\d{1,6})\\s*([smhd])", Pattern.CASE_INSENSITIVE);
	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	private final Clock clock;

	/** @param clock with the zone of the clock on the wall */
	Moments(Clock clock) {
		this.clock = clock;
	}

	/** @throws IllegalArgumentException where it is none, with a sentence that says what is */
	Instant parse(String text) {
		String plain = text.strip();
		return in(plain).or(() -> instant(plain)).or(() -> local(plain)).orElseThrow(() -> new IllegalArgumentException(
				"'" + text + "' is no time: write 2026-11-22T02:00:00Z, '2026-11-22 02:00' or 'in 2h' (s, m, h, d)"));
	}

	String words(Instant moment) {
		return SHOWN.format(moment.atZone(clock.getZone()));
	}

	private Optional<Instant> in(String text) {
		Matcher parts = IN.matcher(text);
		if (!parts.matches())
			return Optional.empty();
		long number = Long.parseLong(parts.group(1));
		return Optional.of(clock.instant().plus(switch (parts.group(2).toLowerCase(Locale.ROOT)) {
		case "s" -> Duration.ofSeconds(number);
		case "m" -> Duration.ofMinutes(number);
		case "h" -> Duration.ofHours(number);
		default -> Duration.ofDays(number);
		}));
	}

	private static Optional<Instant> instant(String text) {
		try {
			return Optional.of(OffsetDateTime.parse(text).toInstant());
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	/** @throws IllegalArgumentException where the clock on the wall leaps over that time, or shows it twice */
	private Optional<Instant> local(String text) {
		LocalDateTime time;
		try {
			time = LocalDateTime.parse(text.replaceFirst("\\s+", "T"));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
		ZoneId zone = clock.getZone();
		ZoneRules rules = zone.getRules();
		if (rules.getValidOffsets(time).size() != 1)
			throw new IllegalArgumentException("'" + text + "' is " + (rules.getValidOffsets(time).isEmpty() ? "left out" : "there twice") + " in " + zone
					+ ", where the clocks are changed: write it as an instant, such as 2026-11-22T02:00:00Z");
		return Optional.of(time.atZone(zone).toInstant());
	}
}
