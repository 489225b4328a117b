package org.drover.report.internal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Values as people read them: grouped thousands, at most three decimals, times in UTC. */
public final class Figures {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
			.withZone(ZoneOffset.UTC);

	private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

	private Figures() {
	}

	public static String text(Object value) {
		return switch (value) {
		case Boolean truth -> truth ? "yes" : "no";
		case Integer number -> number("#,##0", number);
		case Long number -> number("#,##0", number);
		case Double number when !Double.isFinite(number) -> "\u2013";
		case Double number -> number("#,##0.###", number);
		case Instant time -> TIME.format(time);
		default -> value.toString();
		};
	}

	private static String number(String pattern, Number number) {
		return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
	}

	/** A word as it stands at the beginning of a line. */
	public static String capital(String word) {
		return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
	}

	/** An amount of content: {@code 812.4 MB}, of a thousand thousands. */
	public static String bytes(long bytes) {
		if (bytes < 1000)
			return bytes + " bytes";
		double amount = bytes;
		int unit = -1;
		while (amount >= 1000 && unit < UNITS.size() - 1) {
			amount /= 1000;
			unit++;
		}
		return number("#,##0.#", amount) + " " + UNITS.get(unit);
	}

	/** How long before a moment something was: {@code 3 min ago}. */
	public static String ago(Instant then, Instant now) {
		Duration age = Duration.between(then, now);
		if (age.toMinutes() < 1)
			return "less than a minute ago";
		if (age.toHours() < 1)
			return age.toMinutes() + " min ago";
		if (age.toDays() < 2)
			return age.toHours() + " h ago";
		return age.toDays() + " days ago";
	}

	/** Rounded down, so that 100 % means all. */
	public static int percent(double done, double total) {
		return total <= 0 ? 0 : (int) Math.floor(Math.clamp(done / total, 0, 1) * 100);
	}
}
