package org.drover.connector.ansible.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that Ansible takes. A text that is one stays as it is; of any other a part stays readable, and a digest of the whole makes it one of its own. What
 * looks as if it had such a digest already gets another one, so that two texts never share a name by accident. The text itself is kept beside what is named.
 */
final class LegalNames {

	/** Groups, roles and files of Drover's own begin like this. */
	static final String OWN = "drover_";

	private static final Pattern GROUP = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
	private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");
	private static final Pattern FILE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");
	private static final Pattern DIGEST = Pattern.compile(".*[_-][0-9a-f]{10}");
	private static final Set<String> RESERVED = Set.of("all", "ungrouped", "localhost", "none", "null", "true", "false", "yes", "no", "on", "off", "site", "report");
	private static final int LENGTH = 80;
	private static final int KEPT = 60;
	private static final int DIGITS = 10;

	private LegalNames() {
	}

	/** A name of a group, of a role, and of the files that belong to them. */
	static String group(String text) {
		return isFree(text) && GROUP.matcher(text).matches() ? text : made(text, "[^A-Za-z0-9]+", "_", "g");
	}

	/** A name of a host, when no other has it. */
	static String host(String text) {
		return isFree(text) && HOST.matcher(text).matches() ? text : distinct(text, text);
	}

	/** A name of a host that another one has, too. */
	static String distinct(String text, String key) {
		return made(text, key, "[^A-Za-z0-9.]+", "-", "h");
	}

	/** A name of a folder. */
	static String file(String text) {
		return isFree(text) && FILE.matcher(text).matches() ? text : made(text, "[^A-Za-z0-9]+", "-", "v");
	}

	private static boolean isFree(String text) {
		return text.length() <= LENGTH && !RESERVED.contains(text.toLowerCase(Locale.ROOT)) && !text.startsWith(OWN) && !DIGEST.matcher(text).matches();
	}

	private static String made(String text, String others, String filler, String empty) {
		return made(text, text, others, filler, empty);
	}

	private static String made(String text, String key, String others, String filler, String empty) {
		String readable = text.replaceAll(others, filler);
		readable = readable.substring(0, Math.min(KEPT, readable.length())).replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
		boolean letter = !readable.isEmpty() && !readable.startsWith(OWN) && (Character.isLetter(readable.charAt(0)) || !empty.equals("g"));
		return (letter ? readable : empty + readable) + filler + digest(key).substring(0, DIGITS);
	}

	/** SHA-256, in hexadecimal. */
	static String digest(String text) {
		return digest(text.getBytes(StandardCharsets.UTF_8));
	}

	static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
