package org.drover.fleet.ssh.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A line of a file of known hosts, as sshd(8) describes it.
 *
 * @param number from 1
 * @param hosts  patterns with commas between them, or one hashed name
 */
public record HostKeyLine(int number, boolean revoked, String hosts, byte[] key) {

	private static final String REVOKED = "@revoked";
	private static final String HASHED = "|1|";

	/** Empty for a line without a host's key: a comment, an authority's key, or one that nobody can read. */
	public static Optional<HostKeyLine> parse(int number, String text) {
		String[] fields = text.strip().split("\\s+");
		boolean revoked = fields[0].equals(REVOKED);
		int first = revoked ? 1 : 0;
		if (fields.length < first + 3 || fields[first].startsWith("#") || fields[first].startsWith("@"))
			return Optional.empty();
		try {
			byte[] key = Base64.getDecoder().decode(fields[first + 2]);
			boolean whole = HostKeys.kind(key).equals(fields[first + 1]);
			return whole ? Optional.of(new HostKeyLine(number, revoked, fields[first], key)) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty(); // not in Base64
		}
	}

	public boolean names(String host) {
		if (hosts.startsWith(HASHED))
			return hashedNames(host);
		boolean named = false;
		for (String pattern : hosts.split(",")) {
			boolean except = pattern.startsWith("!");
			if (matches(except ? pattern.substring(1) : pattern, host)) {
				if (except)
					return false;
				named = true;
			}
		}
		return named;
	}

	private boolean hashedNames(String host) {
		String[] parts = hosts.substring(HASHED.length()).split("\\|");
		if (parts.length != 2)
			return false;
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
			return MessageDigest.isEqual(Base64.getDecoder().decode(parts[1]), mac.doFinal(host.getBytes(StandardCharsets.UTF_8)));
		} catch (IllegalArgumentException e) {
			return false; // not in Base64, or without a salt
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has HmacSHA1", e);
		}
	}

	/** "*" stands for any characters, "?" for one. */
	private static boolean matches(String pattern, String host) {
		String expression = Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
		return host.matches(expression);
	}
}
