package org.drover.migration;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.content.Throttle;
import org.drover.model.DroverException;
import org.drover.store.Project;

/**
 * How many bytes a second the copies of content of each job of a project may take in all, for each manager that is at work on it; as many as it goes unless set.
 * What a job was planned with ({@link org.drover.plan.Bandwidth}) counts besides.
 */
public final class CopyRate {

	private static final String SETTING = "copy-rate";
	private static final String NONE = "off";
	private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s*(B|KiB|MiB|GiB)?(/s)?", Pattern.CASE_INSENSITIVE);

	private CopyRate() {
	}

	/** @return empty where copies are not held back */
	public static OptionalLong of(Project project) throws DroverException {
		String text = project.settings().get(SETTING).orElse(NONE);
		return text.equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
	}

	/** Holds for copies that begin from now on. */
	public static void set(Project project, OptionalLong bytesPerSecond) throws DroverException {
		project.settings().put(SETTING, bytesPerSecond.isPresent() ? Long.toString(bytesPerSecond.getAsLong()) : NONE);
	}

	/**
	 * Reads {@code 500KiB}, {@code 10MiB}, a plain number of bytes, or {@code off}.
	 *
	 * @throws DroverException where it is none of them
	 */
	public static OptionalLong parse(String text) throws DroverException {
		if (text.strip().equalsIgnoreCase(NONE))
			return OptionalLong.empty();
		Matcher parts = TEXT.matcher(text.strip());
		if (!parts.matches() || Long.parseLong(parts.group(1)) == 0)
			throw new DroverException("'" + text + "' is no rate of copies: write 500KiB, 10MiB or the like for each second, or off");
		String unit = parts.group(2) == null ? "B" : parts.group(2).toUpperCase(Locale.ROOT);
		return OptionalLong.of(Long.parseLong(parts.group(1)) << switch (unit) {
		case "KIB" -> 10;
		case "MIB" -> 20;
		case "GIB" -> 30;
		default -> 0;
		});
	}

	/** As {@link #parse} reads it. */
	public static String text(OptionalLong bytesPerSecond) {
		if (bytesPerSecond.isEmpty())
			return NONE;
		long bytes = bytesPerSecond.getAsLong();
		if (bytes % (1 << 20) == 0)
			return (bytes >> 20) + "MiB";
		return bytes % (1 << 10) == 0 ? (bytes >> 10) + "KiB" : Long.toString(bytes);
	}

	static Throttle throttle(Project project) throws DroverException {
		OptionalLong rate = of(project);
		return rate.isEmpty() ? Throttle.NONE : new Throttle(rate::getAsLong);
	}
}
