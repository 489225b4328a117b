package org.drover.inventory;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DroverException;
import org.drover.store.Project;

/** How often the topologies of a project are gathered again by whoever manages it: a setting of the project, every four hours unless set. */
public final class GatherInterval {

	/** What is not set. */
	public static final Duration USUAL = Duration.ofHours(4);

	private static final String SETTING = "gather-every";
	private static final String NEVER = "off";
	private static final Duration LEAST = Duration.ofMinutes(1);
	private static final Duration MOST = Duration.ofDays(365);
	private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})(m|h|d)");

	private GatherInterval() {
	}

	/** Empty where topologies are gathered only when somebody says so. */
	public static Optional<Duration> of(Project project) throws DroverException {
		Optional<String> set = project.settings().get(SETTING);
		return set.isEmpty() ? Optional.of(USUAL) : parse(set.get());
	}

	public static void set(Project project, Optional<Duration> every) throws DroverException {
		project.settings().put(SETTING, text(every));
	}

	/**
	 * Reads {@code 30m}, {@code 4h}, {@code 1d} or {@code off}.
	 *
	 * @throws DroverException where it is none of these, or no time from a minute to a year
	 */
	public static Optional<Duration> parse(String text) throws DroverException {
		if (text.equals(NEVER))
			return Optional.empty();
		Matcher number = TEXT.matcher(text);
		if (number.matches()) {
			long amount = Long.parseLong(number.group(1));
			Duration every = switch (number.group(2)) {
			case "m" -> Duration.ofMinutes(amount);
			case "h" -> Duration.ofHours(amount);
			default -> Duration.ofDays(amount);
			};
			if (every.compareTo(LEAST) >= 0 && every.compareTo(MOST) <= 0)
				return Optional.of(every);
		}
		throw new DroverException("'" + text + "' is no time between gatherings: write 30m, 4h or 1d, up to 365d, or off");
	}

	/** As {@link #parse} reads it. */
	public static String text(Optional<Duration> every) {
		if (every.isEmpty())
			return NEVER;
		long minutes = every.get().toMinutes();
		return minutes % 1440 == 0 ? minutes / 1440 + "d" : minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
	}
}
