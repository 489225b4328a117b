package org.drover.site.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a file that a client asks for.
 *
 * @param first counted from 0
 * @param last  within the file
 */
record ByteRange(long first, long last) {

	private static final Pattern HEADER = Pattern.compile("bytes=(\\d{1,18})?-(\\d{1,18})?");

	/**
	 * @param header {@code bytes=100-199}, {@code bytes=100-} or {@code bytes=-100}
	 * @return empty where the file has no such part; of a header of another form, or of several parts, all of the file
	 */
	static Optional<ByteRange> of(String header, long size) {
		Matcher range = HEADER.matcher(header);
		if (!range.matches() || range.group(1) == null && range.group(2) == null)
			return Optional.of(new ByteRange(0, size - 1));
		if (range.group(1) == null) {
			long length = Long.parseLong(range.group(2));
			return length == 0 || size == 0 ? Optional.empty() : Optional.of(new ByteRange(Math.max(0, size - length), size - 1));
		}
		long first = Long.parseLong(range.group(1));
		long last = range.group(2) == null ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
		return first > last ? Optional.empty() : Optional.of(new ByteRange(first, last));
	}

	boolean isAll(long size) {
		return first == 0 && last == size - 1;
	}

	/** The header of the answer. */
	String text(long size) {
		return "bytes " + first + '-' + last + '/' + size;
	}
}
