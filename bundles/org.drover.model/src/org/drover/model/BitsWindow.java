package org.drover.model;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a BITS-enabled distribution point gives how much: {@code 08:00-18:00=128000,18:00-22:00=0} lets transfers have 128,000 bytes a second by day, none
 * in the evening, and what they can get at other times. Times are those of the distribution point's clock; a stretch may pass midnight.
 */
public record BitsWindow(List<Stretch> stretches) {

	/** Transfers are not held back. */
	public static final long UNLIMITED = Long.MAX_VALUE;

	private static final Pattern STRETCH = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)=(\\d{1,15})");

	/**
	 * @param from           the first moment of it
	 * @param to             the first moment after it
	 * @param bytesPerSecond 0 = nothing is transferred
	 */
	public record Stretch(LocalTime from, LocalTime to, long bytesPerSecond) {

		boolean covers(LocalTime time) {
			boolean begun = !time.isBefore(from);
			boolean over = !time.isBefore(to);
			return from.isBefore(to) ? begun && !over : begun || !over;
		}
	}

	public BitsWindow {
		stretches = List.copyOf(stretches);
	}

	/** @throws IllegalArgumentException with what is wrong, in words */
	public static BitsWindow parse(String text) {
		List<Stretch> stretches = new ArrayList<>();
		for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
			Matcher stretch = STRETCH.matcher(part.strip());
			if (!stretch.matches())
				throw new IllegalArgumentException("'" + part + "' is not of the form 08:00-18:00=BYTES");
			stretches.add(new Stretch(time(stretch.group(1)), time(stretch.group(2)), Long.parseLong(stretch.group(3))));
		}
		return new BitsWindow(stretches);
	}

	private static LocalTime time(String text) {
		try {
			return LocalTime.parse(text);
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("'" + text + "' is no time of the day", e);
		}
	}

	/** Bytes a second, 0 for none; where stretches overlap, the first one counts. */
	public long rate(LocalTime time) {
		return stretches.stream().filter(stretch -> stretch.covers(time)).findFirst().map(Stretch::bytesPerSecond).orElse(UNLIMITED);
	}
}
