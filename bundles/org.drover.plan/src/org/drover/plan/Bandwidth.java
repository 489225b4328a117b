package org.drover.plan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DroverException;
import org.drover.task.Windows;

/**
 * How fast content may be copied, and when. Of several the first counts whose times have come; where none has, nothing is copied.
 *
 * @param bytesPerSecond over all copies of a job that a manager is at work on; 0 = as fast as it goes
 * @param times          of the week, as {@link Windows#parse} reads them; empty = at any time
 */
public record Bandwidth(long bytesPerSecond, String times) {

	private static final Pattern RATE = Pattern.compile("(\\d{1,12})(?:\\.(\\d))?([KMG]?)");
	private static final String UNLIMITED = "unlimited";
	private static final long THOUSAND = 1000;

	/** @throws IllegalArgumentException where the rate is negative, or the times are none */
	public Bandwidth {
		if (bytesPerSecond < 0)
			throw new IllegalArgumentException("content cannot be copied at a negative rate");
		parsed(times);
	}

	/**
	 * @param text {@code RATE[@TIMES]}: bytes a second ({@code 500K}, {@code 2.5M}, {@code 1G}) or {@code unlimited}
	 * @throws DroverException where it is not
	 */
	public static Bandwidth parse(String text) throws DroverException {
		int at = text.indexOf('@');
		String rate = (at < 0 ? text : text.substring(0, at)).strip();
		String times = at < 0 ? "" : text.substring(at + 1).strip();
		if (at >= 0 && times.isEmpty())
			throw new DroverException("'" + text + "' names no times: write '2M@mon-fri 22:00-06:00', or leave the @ out");
		Windows.parse(times);
		return new Bandwidth(rate.equals(UNLIMITED) ? 0 : bytes(rate), times);
	}

	private static long bytes(String rate) throws DroverException {
		Matcher parts = RATE.matcher(rate.toUpperCase(Locale.ROOT));
		if (!parts.matches())
			throw new DroverException("'" + rate + "' is no rate: write bytes a second, as 500K, 2.5M or 1G, or " + UNLIMITED);
		long unit = switch (parts.group(3)) {
		case "K" -> THOUSAND;
		case "M" -> THOUSAND * THOUSAND;
		case "G" -> THOUSAND * THOUSAND * THOUSAND;
		default -> 1;
		};
		long tenths = parts.group(2) == null ? 0 : Long.parseLong(parts.group(2));
		long bytes = Math.multiplyExact(Long.parseLong(parts.group(1)), unit) + tenths * unit / 10;
		if (bytes == 0)
			throw new DroverException("at '" + rate + "' nothing would ever be copied: write " + UNLIMITED + ", or leave times out in which nothing is to be copied");
		return bytes;
	}

	/** The one that counts at a moment; empty where nothing may be copied then. */
	public static Optional<Bandwidth> at(List<Bandwidth> all, Instant moment) {
		return all.isEmpty() ? Optional.of(new Bandwidth(0, "")) : all.stream().filter(each -> parsed(each.times()).open(moment)).findFirst();
	}

	/** When content may next be copied: then, or when the first of the times begins. */
	public static Instant nextOpen(List<Bandwidth> all, Instant moment) {
		return all.stream().map(each -> parsed(each.times()).nextOpen(moment)).min(Instant::compareTo).orElse(moment);
	}

	private static Windows parsed(String times) {
		try {
			return Windows.parse(times);
		} catch (DroverException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}

	/** As {@link #parse} reads it. */
	@Override
	public String toString() {
		return words() + (times.isEmpty() ? "" : "@" + times);
	}

	private String words() {
		if (bytesPerSecond == 0)
			return UNLIMITED;
		if (bytesPerSecond % (THOUSAND * THOUSAND) == 0)
			return bytesPerSecond / (THOUSAND * THOUSAND) + "M";
		return bytesPerSecond % THOUSAND == 0 ? bytesPerSecond / THOUSAND + "K" : Long.toString(bytesPerSecond);
	}
}
