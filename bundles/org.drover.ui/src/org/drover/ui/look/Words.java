package org.drover.ui.look;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Numbers, counts, times and sizes as people read them: the console says each in one way only. For kinds see {@link KindWords}. */
public final class Words {

	private static final String[] SIZES = { "bytes", "kB", "MB", "GB", "TB", "PB" };

	private Words() {
	}

	/** With thousands set apart: {@code 825,000}. */
	public static String number(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	/**
	 * {@code 1 client}, {@code 450 clients}, {@code 0 dependencies}.
	 *
	 * @param noun in singular
	 */
	public static String count(long number, String noun) {
		return number(number) + ' ' + (number == 1 ? noun : plural(noun));
	}

	/** {@code clients}, {@code boundaries}, {@code client classes}, {@code days}. */
	public static String plural(String noun) {
		if (noun.matches(".*[^aeiou]y"))
			return noun.substring(0, noun.length() - 1) + "ies";
		return noun.matches(".*(s|x|z|ch|sh)") ? noun + "es" : noun + 's';
	}

	/** {@code operating system} to {@code Operating system}. */
	public static String capital(String words) {
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	/** {@code operatingSystem} to {@code Operating system}. */
	public static String attribute(String attribute) {
		return capital(attribute.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
	}

	/** Rounded down, so that 100 means all. */
	public static int percent(long part, long whole) {
		return whole == 0 ? 0 : (int) (part * 100 / whole);
	}

	/** In decimal units, three digits: {@code 512 bytes}, {@code 4.12 MB}. */
	public static String bytes(long bytes) {
		double shown = bytes;
		int unit = 0;
		while (shown >= 999.5 && unit < SIZES.length - 1) {
			shown /= 1000;
			unit++;
		}
		int decimals = unit == 0 || shown >= 99.95 ? 0 : shown >= 9.995 ? 1 : 2;
		return String.format(Locale.ENGLISH, "%." + decimals + "f %s", shown, SIZES[unit]);
	}

	/**
	 * In one unit or two: {@code 840 ms}, {@code 12 s}, {@code 3 min 05 s}, {@code 2 h 07 min}, {@code 4 d 11 h}; rounded down, and
	 * never less than {@code 0 s}: clocks of two machines may disagree.
	 */
	public static String duration(Duration duration) {
		if (duration.isNegative() || duration.toMillis() == 0)
			return "0 s";
		if (duration.toSeconds() == 0)
			return duration.toMillis() + " ms";
		if (duration.toMinutes() == 0)
			return duration.toSeconds() + " s";
		if (duration.toHours() == 0)
			return two(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
		if (duration.toDays() == 0)
			return two(duration.toHours(), "h", duration.toMinutesPart(), "min");
		return two(duration.toDays(), "d", duration.toHoursPart(), "h");
	}

	private static String two(long large, String largeUnit, int small, String smallUnit) {
		return String.format(Locale.ENGLISH, "%s %s %02d %s", number(large), largeUnit, small, smallUnit);
	}

	/** {@code just now}, {@code 3 min ago}, {@code 2 h ago}, {@code yesterday}, {@code 2 days ago}. */
	public static String ago(Instant then, Instant now) {
		Duration age = Duration.between(then, now);
		if (age.toMinutes() < 1)
			return "just now";
		if (age.toHours() < 1)
			return age.toMinutes() + " min ago";
		if (age.toDays() < 1)
			return age.toHours() + " h ago";
		return age.toDays() == 1 ? "yesterday" : count(age.toDays(), "day") + " ago";
	}

	/** {@code gathered 3 min ago}. */
	public static String gathered(Instant then, Instant now) {
		return "gathered " + ago(then, now);
	}
}
