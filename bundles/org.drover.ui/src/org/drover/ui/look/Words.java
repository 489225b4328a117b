package org.drover.ui.look;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Sentences, numbers, counts, times and sizes as people read them: the console says each in one way only, and all in the language that it
 * was started in. For kinds see {@link KindWords}.
 */
public final class Words {

	/** Of all that the console says, numbers among it: the system's, where the console speaks that one, or else English. */
	public static final Locale LANGUAGE = Locale.forLanguageTag(Messages.Language);

	private static final String[] SIZES = { Messages.Words_size_bytes, "kB", "MB", "GB", "TB", "PB" };

	private Words() {
	}

	/**
	 * Fills a message in, as {@link MessageFormat} does, but that an apostrophe is only an apostrophe.
	 *
	 * @param message with {@code {0}}, {@code {1}} ... for what it is about, and {@code {0,choice,0#clients|1#client|1<clients}} for words
	 *            that go by number
	 */
	public static String say(String message, Object... about) {
		return new MessageFormat(message.replace("'", "''"), LANGUAGE).format(about);
	}

	/** With thousands set apart: {@code 825,000}. */
	public static String number(long number) {
		return String.format(LANGUAGE, "%,d", number);
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

	/** What heads a column as it is written inside a sentence: {@code Operating system} to {@code operating system}. German nouns keep their capitals. */
	public static String inside(String heading) {
		return LANGUAGE.equals(Locale.GERMAN) ? heading : heading.toLowerCase(LANGUAGE);
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
		return String.format(LANGUAGE, "%." + decimals + "f %s", shown, SIZES[unit]);
	}

	/**
	 * In one unit or two: {@code 840 ms}, {@code 12 s}, {@code 3 min 05 s}, {@code 2 h 07 min}, {@code 4 d 11 h}; rounded down, and
	 * never less than {@code 0 s}: clocks of two machines may disagree.
	 */
	public static String duration(Duration duration) {
		if (duration.isNegative() || duration.toMillis() == 0)
			return one(0, Messages.Words_unit_seconds);
		if (duration.toSeconds() == 0)
			return one(duration.toMillis(), Messages.Words_unit_milliseconds);
		if (duration.toMinutes() == 0)
			return one(duration.toSeconds(), Messages.Words_unit_seconds);
		if (duration.toHours() == 0)
			return two(duration.toMinutes(), Messages.Words_unit_minutes, duration.toSecondsPart(), Messages.Words_unit_seconds);
		if (duration.toDays() == 0)
			return two(duration.toHours(), Messages.Words_unit_hours, duration.toMinutesPart(), Messages.Words_unit_minutes);
		return two(duration.toDays(), Messages.Words_unit_days, duration.toHoursPart(), Messages.Words_unit_hours);
	}

	private static String one(long number, String unit) {
		return number(number) + ' ' + unit;
	}

	private static String two(long large, String largeUnit, int small, String smallUnit) {
		return String.format(LANGUAGE, "%s %s %02d %s", number(large), largeUnit, small, smallUnit);
	}

	/** {@code just now}, {@code 3 min ago}, {@code 2 h ago}, {@code yesterday}, {@code 2 days ago}. */
	public static String ago(Instant then, Instant now) {
		Duration age = Duration.between(then, now);
		if (age.toMinutes() < 1)
			return Messages.Words_ago_now;
		if (age.toHours() < 1)
			return say(Messages.Words_ago_minutes, age.toMinutes());
		if (age.toDays() < 1)
			return say(Messages.Words_ago_hours, age.toHours());
		return age.toDays() == 1 ? Messages.Words_ago_yesterday : say(Messages.Words_ago_days, age.toDays());
	}

	/** {@code gathered 3 min ago}. */
	public static String gathered(Instant then, Instant now) {
		return say(Messages.Words_gathered, ago(then, now));
	}
}
