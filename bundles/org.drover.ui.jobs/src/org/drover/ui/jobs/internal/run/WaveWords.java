package org.drover.ui.jobs.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.drover.migration.Forecast;
import org.drover.ui.look.Words;

/** When waves begin and how long they take, in words that promise no more than is known. */
public final class WaveWords {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Words.LANGUAGE).withZone(ZoneId.systemDefault());
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(Messages.WaveWords_day, Words.LANGUAGE).withZone(ZoneId.systemDefault());
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(Messages.WaveWords_date, Words.LANGUAGE).withZone(ZoneId.systemDefault());

	private WaveWords() {
	}

	public static String starts(WaveTimes.Span span, Instant now) {
		return at(span.begin(), now);
	}

	/** {@code 22:04} within half a day, {@code Sun 22:04} within some days, else with its date. */
	public static String at(Instant moment, Instant now) {
		Duration away = Duration.between(now, moment).abs();
		return (away.toHours() < 12 ? TIME : away.toDays() < 6 ? DAY : DATE).format(moment);
	}

	/** {@code 12 s}, {@code 4 min}, {@code 2 h 10 min}. */
	public static String about(Duration duration) {
		if (duration.toSeconds() < 1)
			return Messages.WaveWords_underASecond;
		if (duration.toMinutes() < 2)
			return Words.say(Messages.WaveWords_seconds, duration.toSeconds());
		return duration.toMinutes() < 60 ? Words.say(Messages.WaveWords_minutes, duration.toMinutes())
				: Words.duration(Duration.ofMinutes(duration.toMinutes()));
	}

	/** {@code 340 MB of content are copied at most.}; empty where there is none. */
	public static String bytes(Forecast forecast) {
		return forecast.bytes() == 0 ? "" : Words.say(Messages.WaveWords_bytes, Words.bytes(forecast.bytes()));
	}
}
