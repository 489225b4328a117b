package org.drover.site.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits raw request paths into decoded segments. */
public final class RequestPath {

	private RequestPath() {
	}

	/** Empty where the path has an empty, {@code .} or {@code ..} segment, a control character or a broken escape. */
	public static Optional<List<String>> parse(String raw) {
		if (!raw.startsWith("/"))
			return Optional.empty();
		List<String> segments = new ArrayList<>();
		for (String segment : raw.length() == 1 ? new String[0] : raw.substring(1).split("/", -1)) {
			Optional<String> decoded = decode(segment);
			if (decoded.isEmpty())
				return Optional.empty();
			segments.add(decoded.get());
		}
		return Optional.of(List.copyOf(segments));
	}

	private static Optional<String> decode(String segment) {
		try {
			String decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
			return isPlain(decoded) ? Optional.of(decoded) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static boolean isPlain(String segment) {
		return !segment.isEmpty() && !segment.equals(".") && !segment.equals("..") && segment.chars().noneMatch(c -> c < ' ' || c == 0x7f);
	}
}
