package org.drover.connector.exchange.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of parts, as ECMA-376 part 2 has them: absolute paths of segments in ASCII, none of which leads anywhere else. */
final class PartNames {

	/** Unreserved characters, sub-delimiters, {@code :}, {@code @} and escapes, not ending with a dot. */
	private static final Pattern SEGMENT = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*(?:[A-Za-z0-9_~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})");
	/** Escapes of slashes, of backslashes, and of what needs no escape, so that a part has one name only. */
	private static final Pattern NEEDLESS = Pattern.compile("%(?:2[DdEeFf]|5[CcFf]|7[Ee]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa])");

	private PartNames() {
	}

	/** Why an item of an archive cannot be a part; empty where it can. */
	static Optional<String> fault(String item) {
		if (item.length() > Limits.NAME)
			return Optional.of("its name has more than " + Limits.NAME + " characters");
		for (String segment : item.split("/", -1)) {
			if (segment.equals("..") || segment.equals("."))
				return Optional.of("its name leads to another folder");
			if (!SEGMENT.matcher(segment).matches())
				return Optional.of(item.startsWith("/") ? "its name is absolute within the archive" : "its name is not one that a part may have");
		}
		return NEEDLESS.matcher(item).find() ? Optional.of("its name escapes characters that may not be escaped") : Optional.empty();
	}

	/**
	 * The part that a relationship points to.
	 *
	 * @param source part that is related; {@code /} for the package
	 * @param target without a fragment
	 */
	static String resolve(String source, String target) throws Refusal {
		try {
			URI uri = new URI(target);
			if (uri.isAbsolute() || uri.getRawAuthority() != null || uri.getRawQuery() != null || target.isEmpty())
				throw new Refusal("", "'" + StrictXml.shortened(target) + "' is not the name of a part");
			String path = new URI(source).resolve(uri).getRawPath();
			if (fault(path.substring(1)).isPresent())
				throw new Refusal("", "'" + StrictXml.shortened(target) + "' is not the name of a part");
			return path;
		} catch (URISyntaxException e) {
			throw new Refusal("", "'" + StrictXml.shortened(target) + "' is not the name of a part", e);
		}
	}
}
