package org.drover.report.internal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as people read them: grouped thousands, at most three decimals, times in UTC. */
final class Figures {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
			.withZone(ZoneOffset.UTC);

	private Figures() {
	}

	static String text(Object value) {
		return switch (value) {
		case Boolean truth -> truth ? "yes" : "no";
		case Integer number -> number("#,##0", number);
		case Long number -> number("#,##0", number);
		case Double number -> number("#,##0.###", number);
		case Instant time -> TIME.format(time);
		default -> value.toString();
		};
	}

	private static String number(String pattern, Number number) {
		return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
	}

	/** Rounded down, so that 100 % means all. */
	static int percent(double done, double total) {
		return total <= 0 ? 0 : (int) Math.floor(Math.clamp(done / total, 0, 1) * 100);
	}
}
